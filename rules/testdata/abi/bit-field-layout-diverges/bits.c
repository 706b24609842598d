#include "bits.h"

int bits_sum(const struct mixed *m, const struct same *s) { return m->rest + s->rest; }
