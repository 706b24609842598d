#include "thing.h"

#include <stdlib.h>

struct opaque {
	int n;
};

thing *thing_new(void) { return calloc(1, sizeof(thing)); }
void thing_free(thing *t) { free(t); }
int thing_len(thing *t) { return t->n; }
opaque *opaque_new(void) { return calloc(1, sizeof(opaque)); }
void opaque_free(opaque *p) { free(p); }
int opaque_len(opaque *p) { return p->n; }
void run(unsigned long u) { (void)u; }
void mark(void *u) { (void)u; }
void fill(char *p, int n) { p[0] = (char)n; }
