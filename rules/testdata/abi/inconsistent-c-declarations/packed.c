#pragma pack(1)
#include "packed.h"

int packet_kind(const struct packet *p) { return p->kind; }
