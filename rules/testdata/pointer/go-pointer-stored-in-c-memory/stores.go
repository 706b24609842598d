// Package cases stores pointers in C memory.
package cases

/*
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

extern void *shared;
extern slot only;
slot *slot_get(void);
int *number_get(void);
void slot_use(slot *s);
*/
import "C"

import (
	"runtime"
	"strings"
	"unsafe"
)

func allocatedBad() {
	x := C.int(1)
	s := (*C.slot)(C.calloc(1, C.sizeof_slot))
	if s == nil {
		return
	}
	defer C.free(unsafe.Pointer(s))
	s.p = &x // want pointer/go-pointer-stored-in-c-memory "s.p is C memory and is given the address of x"
	C.slot_use(s)
}

func resultBad() {
	C.slot_get().any = unsafe.Pointer(new(C.int)) // want pointer/go-pointer-stored-in-c-memory "a pointer to Go memory"
}

func variableOfCBad() {
	C.shared = unsafe.Pointer(new(C.int)) // want pointer/go-pointer-stored-in-c-memory "shared is C memory"
}

func fieldOfVariableBad() {
	C.only.p = new(C.int) // want pointer/go-pointer-stored-in-c-memory "only.p is C memory"
}

func bytesBad(n int) {
	b := make([]byte, n+1)
	s := C.slot_get()
	s.inner.base = unsafe.Pointer(&b[0]) // want pointer/go-pointer-stored-in-c-memory "s.inner.base"
}

func elementBad() {
	s := C.slot_get()
	s.names[1] = (*C.char)(unsafe.Pointer(unsafe.StringData(strings.Repeat("a", 9)))) // want pointer/go-pointer-stored-in-c-memory "C memory"
}

func recordBad() {
	s := C.slot_get()
	*s = C.slot{p: new(C.int)} // want pointer/go-pointer-stored-in-c-memory "which holds it at .p"
}

func arrayBad() {
	s := C.slot_get()
	s.names = [4]*C.char{nil, (*C.char)(new(C.char))} // want pointer/go-pointer-stored-in-c-memory `holds it at \[1\]`
}

func copyBad() {
	s := C.slot_get()
	copy(s.names[:], []*C.char{new(C.char)}) // want pointer/go-pointer-stored-in-c-memory "C memory"
}

func viewBad() {
	p := C.malloc(8 * C.sizeof_size_t)
	defer C.free(p)
	list := unsafe.Slice((**C.char)(p), 8)
	list[0] = new(C.char) // want pointer/go-pointer-stored-in-c-memory "list"
}

func loopBad(words []string) {
	s := C.slot_get()
	for i, word := range words {
		b := append([]byte(word), 0)
		s.names[i] = (*C.char)(unsafe.Pointer(&b[0])) // want pointer/go-pointer-stored-in-c-memory "s.names"
	}
}

func onOnePathBad(deep bool) {
	s := C.slot_get()
	var p *C.int
	if deep {
		p = new(C.int)
	}
	s.p = p // want pointer/go-pointer-stored-in-c-memory "s.p"
}

func put(s *C.slot, p *C.int) {
	s.p = p
}

func helperBad() {
	put(C.slot_get(), new(C.int)) // want pointer/go-pointer-stored-in-c-memory "a pointer to Go memory"
}

func inClosureBad() {
	fill := func() {
		C.slot_get().p = new(C.int) // want pointer/go-pointer-stored-in-c-memory "C memory"
	}
	fill()
}

// fillBad is called by C with a record of C's.
//
//export fillBad
func fillBad(s *C.slot) {
	s.p = new(C.int) // want pointer/go-pointer-stored-in-c-memory "s.p"
}

func tooEarlyUnpinnedBad() {
	x := new(C.int)
	var pin runtime.Pinner
	pin.Pin(x)
	pin.Unpin()
	C.slot_get().p = x // want pointer/go-pointer-stored-in-c-memory "C memory"
}

type holder[T any] struct {
	c    *C.slot
	item *T
}

func (h *holder[T]) genericBad() {
	c := C.slot_get()
	c.any = unsafe.Pointer(&h.item) // want pointer/go-pointer-stored-in-c-memory "c.any"
}

func pinnedOk() {
	x := C.int(1)
	s := C.slot_get()
	var pin runtime.Pinner
	pin.Pin(&x)
	defer pin.Unpin()
	s.p = &x
	C.slot_use(s)
	s.p = nil
}

func goRecordOk() {
	s := &C.slot{}
	s.p = new(C.int)
	_ = s
}

func ofCOk() {
	s := C.slot_get()
	s.p = C.number_get()
	*s = C.slot{n: 1, any: unsafe.Pointer(s.p)}
}

func nilOk() {
	C.slot_get().p = nil
	C.shared = nil
}

func numberOk() {
	C.slot_get().n = 3
}

func unknownOk(s *C.slot, p *C.int) {
	s.p = p
}

func parameterOk(s *C.slot) {
	s.p = new(C.int)
}

type ticket C.slot

func (t *ticket) submitBad(done chan int) {
	t.any = unsafe.Pointer(&done) // want pointer/go-pointer-stored-in-c-memory "t.any is given the address of done, and C gets that memory"
	C.slot_use((*C.slot)(t))
}

func (t *ticket) takenBackOk(x C.int) {
	t.p = &x
	t.p = nil
	C.slot_use((*C.slot)(t))
}

func (t *ticket) pinnedOk(done chan int) {
	var pinner runtime.Pinner
	defer pinner.Unpin()
	pinner.Pin(&done)
	t.any = unsafe.Pointer(&done)
	C.slot_use((*C.slot)(t))
}

func localOk() {
	var s C.slot
	put(&s, new(C.int))
}

//export fillOk
func fillOk(s *C.slot) {
	s.p = C.number_get()
	s.n = 1
}
