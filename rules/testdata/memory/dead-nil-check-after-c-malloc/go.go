// Package nilchecks compares with nil what is never nil; its neighbours compare what may be.
package nilchecks

/*
#include <stdlib.h>
#include <string.h>

struct node {
	struct node *next;
	int value;
};

static void *block(size_t n) {
	void *p = malloc(n);
	if (p == NULL) {
		return NULL;
	}
	memset(p, 0, n);
	return p;
}

static void *raw(size_t n) { return malloc(n); }
*/
import "C"

import (
	"errors"
	"unsafe"
)

var errMemory = errors.New("no memory")

type holder struct {
	data unsafe.Pointer
	name *C.char
}

func mallocBad() (unsafe.Pointer, error) {
	p := C.malloc(8)
	if p == nil { // want memory/dead-nil-check-after-c-malloc "^C.malloc never returns nil: this is never true"
		return nil, errMemory
	}
	return p, nil
}

func mallocOk() unsafe.Pointer {
	return C.malloc(8)
}

func stringBad(s string) (*C.char, error) {
	if c := C.CString(s); c != nil { // want memory/dead-nil-check-after-c-malloc "^C.CString never returns nil: this is always true"
		return c, nil
	}
	return nil, errMemory
}

func bytesBad(b []byte) unsafe.Pointer {
	p := C.CBytes(b)
	if p == nil { // want memory/dead-nil-check-after-c-malloc "^C.CBytes"
		panic("no memory")
	}
	return p
}

func typedBad() *C.struct_node {
	n := (*C.struct_node)(C.malloc(C.sizeof_struct_node))
	if n == nil { // want memory/dead-nil-check-after-c-malloc "^C.malloc"
		return nil
	}
	*n = C.struct_node{}
	return n
}

func fieldBad(h *holder, s string) error {
	h.name = C.CString(s)
	if h.name == nil { // want memory/dead-nil-check-after-c-malloc "^C.CString"
		return errMemory
	}
	return nil
}

func loopBad(list []string) []*C.char {
	var all []*C.char
	for _, s := range list {
		c := C.CString(s)
		if c == nil { // want memory/dead-nil-check-after-c-malloc "^C.CString"
			continue
		}
		all = append(all, c)
	}
	return all
}

func closureBad() func() unsafe.Pointer {
	return func() unsafe.Pointer {
		p := C.malloc(16)
		if nil == p { // want memory/dead-nil-check-after-c-malloc "^C.malloc"
			return nil
		}
		return p
	}
}

func eitherBad(long bool) *C.char {
	var p *C.char
	if long {
		p = C.CString("long")
	} else {
		p = C.CString("s")
	}
	if p == nil { // want memory/dead-nil-check-after-c-malloc "^C.CString"
		return nil
	}
	return p
}

func callocOk() (unsafe.Pointer, error) {
	p := C.calloc(1, 8)
	if p == nil {
		return nil, errMemory
	}
	return p, nil
}

func wrapperOk() (unsafe.Pointer, error) {
	p := C.block(8)
	if p == nil {
		return nil, errMemory
	}
	return p, nil
}

func optionalOk(name string) *C.char {
	var c *C.char
	if name != "" {
		c = C.CString(name)
	}
	if c == nil {
		return nil
	}
	return c
}

func freedOk(h *holder) {
	h.data = C.malloc(8)
	C.free(h.data)
	h.data = nil
	if h.data != nil {
		C.free(h.data)
	}
}

func givenOk(p unsafe.Pointer) unsafe.Pointer {
	if p == nil {
		p = C.malloc(8)
	}
	return p
}

func emptyTextOk(s string) *C.char {
	c := C.CString(s)
	if *c == 0 {
		C.free(unsafe.Pointer(c))
		return nil
	}
	return c
}

func FN_helperBad() error {
	p := mallocOk()
	if p == nil { // gap: what helpers allocate is not followed
		return errMemory
	}
	C.free(p)
	return nil
}

func rawWrapperOk() error {
	p := C.raw(8)
	if p == nil {
		return errMemory
	}
	C.free(p)
	return nil
}
