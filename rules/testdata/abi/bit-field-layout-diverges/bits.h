#include <stdint.h>

struct mixed { unsigned char a : 4; unsigned int b : 20; int rest; }; /* want abi/bit-field-layout-diverges "the bit-fields of struct mixed are placed by other rules on windows/amd64" */
struct same { uint32_t a : 4; uint32_t b : 20; int rest; };
struct fixed { unsigned char a : 4; unsigned int b : 20; int rest; } __attribute__((gcc_struct));
struct unused { unsigned char a : 4; unsigned int b : 20; };

int bits_sum(const struct mixed *m, const struct same *s);
