#include "msg.h"

#include <stdlib.h>
#include <string.h>

struct msg *msg_new(uint64_t id) {
	struct msg *m = malloc(sizeof(*m));
	if (m == NULL)
		return NULL;
	m->id = id;
	m->len = 0;
	return m;
}

struct msg *msg_sized(uint64_t id, size_t n) {
	struct msg *m = malloc(offsetof(struct msg, data) + n);
	if (m != NULL) {
		m->id = id;
		m->len = n;
	}
	return m;
}

void msg_fill(struct msg *m, const void *from, size_t n) {
	m->len = n;
	memcpy(m->data, from, n);
}

void msg_fill_through(struct msg *m, const void *from, size_t n) { msg_fill(m, from, n); }

void msg_name(struct msg *m, uint64_t id) { m->id = id; }

unsigned msg_sum(const struct msg *m) {
	unsigned sum = 0;
	for (uint32_t i = 0; i < m->len; i++)
		sum += m->data[i];
	return sum;
}

size_t msg_data_off(void) { return offsetof(struct msg, data); }

size_t list_off(void) { return offsetof(struct list, values); }

void list_set(struct list *l, int i, double v) { l->values[i] = v; }

int list_push(struct list *l, double v) {
	if (l->count >= l->cap)
		return -1;
	if (l->count < l->cap)
		l->values[l->count++] = v;
	return 0;
}

void old_clear(struct old *o, int n) {
	for (int i = 0; i < n; i++)
		o->items[i] = 0;
}

struct list *list_of(int n) {
	struct list *l = malloc(sizeof(struct list) + n); // want abi/flexible-array-misuse "one byte for each element of values, which takes 8"
	if (l == NULL)
		return NULL;
	l->count = n;
	for (int i = 0; i < n; i++)
		l->values[i] = 0;
	return l;
}

struct list *list_right(int n) {
	struct list *l = malloc(sizeof(struct list) + n * sizeof(double));
	if (l == NULL)
		return NULL;
	l->count = n;
	for (int i = 0; i < n; i++)
		l->values[i] = 0;
	return l;
}

double local_list(void) {
	struct list l; // want abi/flexible-array-misuse "a variable of struct list has no elements of values"
	list_set(&l, 0, 1.5);
	return 0;
}

struct list *list_short(void) {
	struct list *l = calloc(1, sizeof *l); // want abi/flexible-array-misuse "memory for struct list has 8 bytes, none of them for elements of values"
	if (l == NULL)
		return NULL;
	l->values[3] = 1;
	return l;
}
