#include <stdint.h>

#pragma pack(push, 1)
typedef struct wire { char tag; int32_t size; } wire;
#pragma pack(pop)

struct head { uint8_t kind; uint16_t port; uint32_t flags; } __attribute__((packed));
struct even { uint16_t port; uint16_t length; uint32_t flags; } __attribute__((packed));
struct plain { char tag; int32_t size; };
struct outer { uint32_t id; struct { uint8_t a; uint8_t b; } parts; };

wire *wire_first(void);
int32_t wire_size(const wire *w);
