// Package cases stores pointers in fresh C memory.
package cases

/*
#include <stdlib.h>
#include <string.h>

typedef struct opaque opaque;

typedef struct node {
	struct node *next;
	void *data;
	opaque *o;
	int n;
} node;

typedef struct list {
	node first;
	int count;
} list;

static opaque *find(void) {
	return 0;
}
*/
import "C"

import "unsafe"

func nilBad() *C.node {
	p := (*C.node)(C.malloc(C.sizeof_node))
	p.next = nil // want pointer/go-pointer-store-into-uninitialised-c-memory "p.next is stored into memory of C.malloc"
	return p
}

func ofCBad() *C.node {
	p := (*C.node)(C.malloc(C.sizeof_node))
	p.n = 1
	p.data = C.malloc(8) // want pointer/go-pointer-store-into-uninitialised-c-memory "p.data"
	return p
}

func nestedBad() *C.list {
	p := (*C.list)(C.malloc(C.sizeof_list))
	p.first.next = nil // want pointer/go-pointer-store-into-uninitialised-c-memory "p.first.next"
	return p
}

func allocate() unsafe.Pointer {
	return C.malloc(C.sizeof_node)
}

func FN_helperBad() *C.node {
	p := (*C.node)(allocate())
	p.next = nil // gap: only allocations in the function itself are followed
	return p
}

func loopBad() {
	for i := 0; i < 3; i++ {
		p := (*C.node)(C.malloc(C.sizeof_node))
		p.next = nil // want pointer/go-pointer-store-into-uninitialised-c-memory "p.next"
		C.free(unsafe.Pointer(p))
	}
}

func onOnePathBad(clean bool) *C.node {
	p := (*C.node)(C.malloc(C.sizeof_node))
	if !clean {
		p.data = nil // want pointer/go-pointer-store-into-uninitialised-c-memory "p.data"
	}
	p.n = 2
	return p
}

func callocOk() *C.node {
	p := (*C.node)(C.calloc(1, C.sizeof_node))
	if p != nil {
		p.next = nil
	}
	return p
}

func memsetOk() *C.node {
	p := C.malloc(C.sizeof_node)
	C.memset(p, 0, C.sizeof_node)
	n := (*C.node)(p)
	n.next = nil
	return n
}

func clearOk() *C.node {
	p := C.malloc(C.sizeof_node)
	clear(unsafe.Slice((*byte)(p), C.sizeof_node))
	n := (*C.node)(p)
	n.next = nil
	return n
}

func wholeOk() *C.node {
	p := (*C.node)(C.malloc(C.sizeof_node))
	*p = C.node{}
	p.next = nil
	return p
}

func numbersOk() *C.node {
	p := (*C.node)(C.malloc(C.sizeof_node))
	p.n = 4
	return p
}

func incompleteOk() *C.node {
	p := (*C.node)(C.malloc(C.sizeof_node))
	p.o = C.find()
	return p
}

func goMemoryOk() *C.node {
	p := new(C.node)
	p.next = nil
	return p
}

func stringsOk(words []string) **C.char {
	p := C.malloc(C.size_t(len(words)+1) * C.sizeof_size_t)
	list := unsafe.Slice((**C.char)(p), len(words)+1)
	for i, word := range words {
		list[i] = C.CString(word)
	}
	return (**C.char)(p)
}
