#include <stdlib.h>

typedef struct slot {
	int *p;
	void *any;
	int n;
	char *names[4];
	struct {
		void *base;
	} inner;
} slot;

void *shared;
slot only;

int *number_get(void) {
	return &only.n;
}

slot *slot_get(void) {
	return &only;
}

void slot_use(slot *s) {
	*s->p = 1;
}
