// Package uncheckedcallocation uses results that may be null.
package uncheckedcallocation

/*
#include <stdlib.h>
#include <string.h>
#include "box.h"

static struct box *make_box(int n) {
	if (n < 0) {
		return NULL;
	}
	struct box *b = malloc(sizeof(*b));
	if (b == NULL) {
		return NULL;
	}
	b->n = n;
	return b;
}

static void touch(struct box *b) {
	b->n = 1;
}

static void touch_if(struct box *b) {
	if (b) {
		b->n = 1;
	}
}

static char *grow_bad(size_t n) {
	char *p = 0;
	for (size_t i = 1; i < n; i++) {
		p = realloc(p, i); // want memory/unchecked-c-allocation "^where realloc fails, p becomes null"
		if (!p) {
			return 0;
		}
		p[i - 1] = 0;
	}
	return p;
}

struct list { char *items; int *counts; };

static int more_bad(struct list *l, size_t n) {
	l->items = realloc(l->items, n); // want memory/unchecked-c-allocation "^where realloc fails, the pointer becomes null"
	if (l->items == NULL) {
		return -1;
	}
	return 0;
}

static char *caller_has_it_ok(char *p, size_t n) {
	p = realloc(p, n);
	return p;
}

static int list_has_it_ok(struct list *l, size_t n) {
	int *counts = l->counts;
	counts = realloc(counts, n * sizeof *counts);
	if (!counts) {
		return -1;
	}
	l->counts = counts;
	return 0;
}

static void process_ends_ok(struct list *l, size_t n) {
	char *p = malloc(n);
	p = realloc(p, 2 * n);
	if (p == NULL) {
		abort();
	}
	l->items = p;
	l->counts = realloc(l->counts, n);
	if (!l->counts)
		exit(1);
}

static char *grow_ok(char *p, size_t n) {
	char *q = realloc(p, n);
	if (!q) {
		free(p);
	}
	return q;
}

static char *FN_copy_bad(void) {
	char *p = strdup("text");
	p[0] = 'T'; // gap: only --audit tells it of C
	return p;
}

static char *copy_ok(void) {
	char *p = strdup("text");
	if (p) {
		p[0] = 'T';
	}
	return p;
}
*/
import "C"

import (
	"errors"
	"unsafe"
)

func callocBad() *C.struct_box {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	p.n = 1 // want memory/unchecked-c-allocation "^C.calloc may return null, and p is used without a test"
	return p
}

func bodyBad() int {
	b := C.make_box(3)
	defer C.free_box(b)
	return int(b.n) // want memory/unchecked-c-allocation "^C.make_box may return null"
}

func handedBad() *C.struct_box {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	C.touch(p) // want memory/unchecked-c-allocation "^C.calloc may return null"
	return p
}

func testedTooLateBad() *C.struct_box {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	p.n = 2 // want memory/unchecked-c-allocation "^C.calloc may return null"
	if p == nil {
		return nil
	}
	return p
}

func testedOk() *C.struct_box {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	if p == nil {
		return nil
	}
	p.n = 1
	return p
}

func errorOk() (int, error) {
	p, err := C.calloc(1, C.sizeof_struct_box)
	if err != nil {
		C.free(p)
		return 0, err
	}
	b := (*C.struct_box)(p)
	n := int(b.n)
	C.free(p)
	return n, nil
}

func mallocOk() *C.struct_box {
	p := (*C.struct_box)(C.malloc(C.sizeof_struct_box))
	p.n = 1
	return p
}

func testsInCOk() *C.struct_box {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	C.touch_if(p)
	return p
}

func handedToGoOk() (*C.struct_box, error) {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	if err := check(p); err != nil {
		return nil, err
	}
	p.n = 1
	return p, nil
}

func check(p *C.struct_box) error {
	if p == nil {
		return errors.New("no memory")
	}
	return nil
}

func kindOk() C.char {
	name := C.kind_name(1)
	return *name
}

type box struct {
	n     int
	label string
}

func boxOf(b *C.struct_box) box {
	label := "box"
	return box{n: int(b.n), label: label}
}

func helperBad() box {
	p := (*C.struct_box)(C.calloc(1, C.sizeof_struct_box))
	defer C.free(unsafe.Pointer(p))
	return boxOf(p) // want memory/unchecked-c-allocation "C.calloc"
}

func (b *box) fill(from *C.struct_box, scale int) {
	b.n = int(from.n) * scale
}

func methodBad(b *box) {
	made := C.make_box(3)
	b.fill(made, 2) // want memory/unchecked-c-allocation "C.make_box"
	C.free_box(made)
}

func boxOrNone(b *C.struct_box) box {
	if b == nil {
		return box{}
	}
	return boxOf(b)
}

func helperTestsOk() box {
	made := C.make_box(3)
	defer C.free_box(made)
	return boxOrNone(made)
}

func boxIf(b *C.struct_box, want bool) box {
	if !want {
		return box{}
	}
	return boxOf(b)
}

func helperMayNotLookOk() box {
	made := C.make_box(3)
	defer C.free_box(made)
	return boxIf(made, false)
}
