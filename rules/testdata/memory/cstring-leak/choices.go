package cstringleak

/*
#include <stdlib.h>
#include <string.h>

struct part {
	char *path;
	void *data;
	size_t size;
};

struct labels {
	char *ours;
	char *theirs;
};

static int weigh(const struct part *a, const struct part *b, const struct part *c, const struct part *d,
                 const struct labels *l) {
	int n = a->path[0] + b->path[0] + c->path[0] + d->path[0];
	return l ? n + (int)strlen(l->ours) : n;
}
*/
import "C"

import "unsafe"

type part struct {
	path string
	data unsafe.Pointer
	size int
}

// fill does one thing more where there is data.
func fill(c *C.struct_part, p part) {
	c.path = C.CString(p.path)
	if p.data != nil {
		c.data = p.data
		c.size = C.size_t(p.size)
	}
}

func empty(c *C.struct_part) {
	C.free(unsafe.Pointer(c.path))
}

func label(c *C.struct_labels, ours string) {
	c.ours = C.CString(ours)
}

func unlabel(c *C.struct_labels) {
	C.free(unsafe.Pointer(c.ours))
}

// Choices before it have no part in the leak, however many there are.
func manyChoicesBad(a, b, c, d part, ours *string) int {
	var ca, cb, cc, cd C.struct_part
	fill(&ca, a)
	defer empty(&ca)
	fill(&cb, b)
	defer empty(&cb)
	fill(&cc, c)
	defer empty(&cc)
	fill(&cd, d)
	defer empty(&cd)
	var labels *C.struct_labels
	if ours != nil {
		labels = &C.struct_labels{}
		label(labels, *ours) // want memory/cstring-leak "is never released"
	}
	return int(C.weigh(&ca, &cb, &cc, &cd, labels))
}

func manyChoicesOk(a, b, c, d part, ours *string) int {
	var ca, cb, cc, cd C.struct_part
	fill(&ca, a)
	defer empty(&ca)
	fill(&cb, b)
	defer empty(&cb)
	fill(&cc, c)
	defer empty(&cc)
	fill(&cd, d)
	defer empty(&cd)
	var labels *C.struct_labels
	if ours != nil {
		labels = &C.struct_labels{}
		label(labels, *ours)
		defer unlabel(labels)
	}
	return int(C.weigh(&ca, &cb, &cc, &cd, labels))
}
