#include <stdint.h>
struct hdr { uint8_t kind; uint32_t len; long stamp; unsigned open : 1, done : 1; };
