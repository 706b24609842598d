package p

/*
#include <stdlib.h>
#define LIMIT 12
#define NOW next()

struct item { int id; struct item *next; char *name; };
typedef int (*callback)(void *);

static int total;
struct item *item_new(const char *name);
int item_add(struct item *a, struct item *b);
void item_walk(struct item *i, callback f, void *data);
int visit(void *data);
int next(void);
typedef unsigned long size_t;
void *malloc(size_t);
void free(void *);
*/
import "C"

import "unsafe"

type owner struct{ item *C.struct_item }

func open(name string) (*owner, error) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	i := C.item_new(s)
	n, err := C.item_add(i, nil)
	if n > C.LIMIT {
		return nil, err
	}
	i.id = C.int(n)
	C.total++
	C.item_walk(i, C.callback(C.visit), nil)
	_, err = C.item_new(s)
	println(C.GoString(i.name), C.missing(3), C.nothing)
	return &owner{i}, err
}

func memory(n int) []byte {
	p := C.malloc(C.size_t(n))
	q := unsafe.Add(p, 4)
	u := uintptr(p) + 8
	r := unsafe.Pointer(u)
	b := unsafe.Slice((*byte)(r), n)
	copy(b, C.GoBytes(q, C.int(n)))
	return (*[1 << 20]byte)(p)[:n:n]
}

//export Visit
func Visit(data unsafe.Pointer) C.int { return *(*C.int)(data) }
