#include "promises.h"

extern void notify(int n);
void other(int *p);

static void *last;

void keep(void *p) {
	last = p;
}

int *same(int *p) {
	return p;
}

int *inner(pair *p) {
	return &p->second;
}

void through(void *p) {
	keep(p);
}

int look(const int *p) {
	return *p;
}

void elsewhere(int *p) {
	*p = 1;
}

void relay(int n) {
	notify(n);
}

void deep(int n) {
	if (n > 0) {
		relay(n);
	}
}

void each(visit v, int n) {
	v(n);
}
