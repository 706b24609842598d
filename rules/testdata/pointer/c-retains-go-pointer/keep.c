#include "keep.h"
#include <stdlib.h>

static record state;
static record *records;
static int *inner;
static int copy;
static callback function;
static void *user;
static size_t number;

void elsewhere(int *p);

void keep_field(int *p) {
	state.p = p;
}

void keep_listed(int *p) {
	record *r = malloc(sizeof(record));
	if (!r) {
		return;
	}
	r->p = p;
	r->next = records;
	records = r;
}

void keep_if(int *p, int really) {
	if (really) {
		state.p = p;
	}
}

record *keep_record(void) {
	return &state;
}

void keep_in(record *r, int *p) {
	r->p = p;
}

void keep_inner(block *b) {
	inner = &b->data[1];
}

void keep_callback(callback f, void *data) {
	function = f;
	user = data;
}

void keep_done(void *data) {
	(void)data;
}

void keep_number(size_t n) {
	number = n;
}

void keep_copy(int *p) {
	copy = *p;
}

int keep_compare(const void *a, const void *b) {
	return *(const int *)a - *(const int *)b;
}

int keep_context(int *p) {
	record *r = malloc(sizeof(record));
	int n;
	if (!r) {
		return -1;
	}
	r->p = p;
	n = *r->p;
	free(r);
	return n;
}

void keep_elsewhere(int *p) {
	int *volatile q = p;
	(void)q;
}
