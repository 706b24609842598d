#include "walk.h"

static node only;

void walk(node *n) {
	for (; n; n = n->next) {
		n->n++;
	}
}

void walk_items(item *i, int n) {
	(void)i;
	(void)n;
}

void look(void *p) {
	(void)p;
}

node *node_get(void) {
	return &only;
}
