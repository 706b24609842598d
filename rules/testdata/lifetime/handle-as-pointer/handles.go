// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime/cgo"
	"unsafe"
)

func argumentBad(f func()) {
	h := cgo.NewHandle(f)
	defer h.Delete()
	C.mark(unsafe.Pointer(h)) // want lifetime/handle-as-pointer "h is a number"
}

func integerBad(f func()) {
	h := cgo.NewHandle(f)
	defer h.Delete()
	u := uintptr(h)
	p := unsafe.Pointer(u) // want lifetime/handle-as-pointer "u is a number"
	C.mark(p)
}

type job struct {
	h    cgo.Handle
	data unsafe.Pointer
}

func newJob(f func()) *job {
	return &job{h: cgo.NewHandle(f)}
}

func (j *job) fieldBad() {
	j.data = unsafe.Pointer(j.h) // want lifetime/handle-as-pointer "j.h is a number"
}

func makeHandle(f func()) cgo.Handle {
	return cgo.NewHandle(f)
}

func helperBad(f func()) {
	h := makeHandle(f)
	defer h.Delete()
	C.mark(unsafe.Pointer(uintptr(h))) // want lifetime/handle-as-pointer "h is a number"
}

func numberBad() {
	C.mark(unsafe.Pointer(uintptr(1))) // want lifetime/handle-as-pointer "a small number is kept as a pointer"
}

func literalBad(h *job) func() {
	return func() {
		C.mark(unsafe.Pointer(uintptr(7))) // want lifetime/handle-as-pointer "a small number is kept as a pointer"
	}
}

func numberOk(f func()) {
	h := cgo.NewHandle(f)
	defer h.Delete()
	C.run(C.ulong(h))
}

func allOnesOk() {
	C.mark(unsafe.Pointer(^uintptr(0)))
}

func nilOk() {
	C.mark(unsafe.Pointer(uintptr(0)))
}

func addressOk(p unsafe.Pointer) {
	C.mark(unsafe.Pointer(uintptr(p) + 8))
}

func comparedOk(p unsafe.Pointer) bool {
	return p == unsafe.Pointer(uintptr(1))
}
