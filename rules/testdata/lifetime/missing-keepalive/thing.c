#include "thing.h"

#include <stdlib.h>

struct thing {
	int n;
};

thing *thing_new(void) { return calloc(1, sizeof(thing)); }
void thing_free(thing *t) { free(t); }
int thing_len(thing *t) { return t->n; }
int thing_get(thing *t, int i) { return t->n + i; }
void thing_copy(thing *to, thing *from) { to->n = from->n; }
void thing_put(thing **list, int n) { list[0]->n = n; }
