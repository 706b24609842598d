// Package cases passes structs that point at other Go memory.
package cases

/*
#include "take.h"
*/
import "C"

import (
	"runtime"
	"unsafe"
)

func literalBad() {
	v := C.int(1)
	C.take_holder(&C.holder{p: &v}) // want pointer/go-pointer-to-go-pointer "argument 1 of C.take_holder is Go memory that holds the address of v at .p"
}

func assignedLaterBad() {
	var h C.holder
	h.n = 1
	h.p = new(C.int)
	C.take(unsafe.Pointer(&h)) // want pointer/go-pointer-to-go-pointer "holds a pointer to Go memory at h.p"
}

func onOnePathBad() {
	var h C.holder
	if runtime.NumCPU() > 0 {
		h.p = new(C.int)
	}
	C.take_holder(&h) // want pointer/go-pointer-to-go-pointer "take_holder"
}

type wrapper struct {
	count int
	inner C.holder
}

func nestedBad() {
	w := &wrapper{}
	w.inner.p = new(C.int)
	C.take(unsafe.Pointer(w)) // want pointer/go-pointer-to-go-pointer "at w.inner.p"
}

func nestedFieldBad() {
	w := &wrapper{}
	w.inner.p = new(C.int)
	C.take_holder(&w.inner) // want pointer/go-pointer-to-go-pointer "at w.inner.p"
}

type named struct {
	id   C.int
	name string
}

func stringFieldBad() {
	n := named{id: 1, name: string(make([]byte, 40))}
	C.take(unsafe.Pointer(&n)) // want pointer/go-pointer-to-go-pointer "a Go slice or string at n.name"
}

func byValueBad() {
	inner := &C.holder{p: new(C.int)}
	C.take_buffer(C.buffer{base: unsafe.Pointer(inner)}) // want pointer/go-pointer-to-go-pointer "take_buffer"
}

func unionBad() {
	v := new(C.int)
	p := unsafe.Pointer(v)
	C.take_word((*C.word)(unsafe.Pointer(&p))) // want pointer/go-pointer-to-go-pointer "take_word"
}

func deferredBad() {
	h := &C.holder{}
	defer C.take_holder(h) // want pointer/go-pointer-to-go-pointer "take_holder"
	h.p = new(C.int)
}

func inClosureBad() {
	run := func() {
		h := C.holder{p: new(C.int)}
		C.take_holder(&h) // want pointer/go-pointer-to-go-pointer "take_holder"
	}
	run()
}

func FN_capturedBad() {
	v := new(C.int)
	run := func() {
		h := C.holder{p: v}
		C.take_holder(&h) // gap: what a captured variable of a C pointer type holds is not known
	}
	run()
}

func capturedMemoryBad() {
	h := C.holder{p: new(C.int)}
	func() {
		C.take_holder(&h) // want pointer/go-pointer-to-go-pointer "holds a pointer to Go memory at .p"
	}()
}

func deferredClosureBad() {
	h := &wrapper{}
	defer func() {
		C.take(unsafe.Pointer(h)) // want pointer/go-pointer-to-go-pointer "at .inner.p"
	}()
	h.inner.p = new(C.int)
}

func unpinnedTooEarlyBad() {
	v := C.int(1)
	var pin runtime.Pinner
	pin.Pin(&v)
	h := C.holder{p: &v}
	pin.Unpin()
	C.take_holder(&h) // want pointer/go-pointer-to-go-pointer "the address of v at h.p"
}

var shared C.holder

func packageVariableBad() {
	shared.p = new(C.int)
	C.take_holder(&shared) // want pointer/go-pointer-to-go-pointer "take_holder"
	shared.p = nil
}

func pinnedOk() {
	v := C.int(1)
	var pin runtime.Pinner
	pin.Pin(&v)
	defer pin.Unpin()
	C.take_holder(&C.holder{p: &v})
}

func nilSlotOk() {
	C.take_holder(&C.holder{n: 1})
}

func clearedOk() {
	h := C.holder{p: new(C.int)}
	h.p = nil
	C.take_holder(&h)
}

func pointerFreeFieldOk() {
	w := &wrapper{}
	w.inner.p = new(C.int)
	C.take_number(&w.inner.n)
	C.take(unsafe.Pointer(&w.inner.n))
}

func numberOk() {
	n := C.int(1)
	C.take_number(&n)
	C.take(unsafe.Pointer(&n))
}

func valueWithPlainPointerOk() {
	C.take_value(C.holder{p: new(C.int)})
}

func unionOfNumbersOk() {
	v := new(C.int)
	C.take_bits((*C.bits)(unsafe.Pointer(&v)))
}

func literalStringOk() {
	n := named{id: 1, name: "constant"}
	C.take(unsafe.Pointer(&n))
}

func otherPathOk() {
	var h C.holder
	if runtime.NumCPU() < 0 {
		h.p = new(C.int)
		return
	}
	C.take_holder(&h)
}

// cgocheck is blind: the parameter's type is incomplete, so it does not look.
func incompleteTypeBad() {
	h := C.holder{p: new(C.int)}
	C.take_opaque((*C.opaque)(unsafe.Pointer(&h))) // want pointer/go-pointer-to-go-pointer "take_opaque"
}

func fill(h *C.holder, v *C.int) {
	h.p = v
}

func filledByHelperBad() {
	var h C.holder
	fill(&h, new(C.int))
	C.take_holder(&h) // want pointer/go-pointer-to-go-pointer "take_holder"
}

func pass(h *C.holder) {
	C.take_holder(h)
}

func passedByHelperBad() {
	pass(&C.holder{p: new(C.int)}) // want pointer/go-pointer-to-go-pointer "argument 1 of .*pass is Go memory"
}

func passInner(w *wrapper) {
	pass(&w.inner)
}

func passedByTwoHelpersBad() {
	w := &wrapper{}
	w.inner.p = new(C.int)
	passInner(w) // want pointer/go-pointer-to-go-pointer "at w.inner.p"
}

func passPinned(h *C.holder) {
	var pin runtime.Pinner
	pin.Pin(h.p)
	defer pin.Unpin()
	C.take_holder(h)
}

func pinnedByHelperOk() {
	passPinned(&C.holder{p: new(C.int)})
	pass(&C.holder{n: 1})
}
