// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime"
	"unsafe"
)

// W owns a thing.
type W struct {
	p    *C.thing
	name string
}

func newW() *W {
	w := &W{p: C.thing_new()}
	runtime.AddCleanup(w, func(p *C.thing) { C.thing_free(p) }, w.p) // want lifetime/finalizer-only-release "W.p is released by a cleanup only"
	return w
}

func sliceBad(b []byte) {
	if len(b) > 0 {
		C.fill((*C.char)(unsafe.Pointer(&b[0])), 1)
		runtime.KeepAlive(b) // want lifetime/redundant-keepalive "b is an argument of C.fill"
	}
}

func dataBad(b []byte) {
	C.fill((*C.char)(unsafe.Pointer(unsafe.SliceData(b))), 1)
	runtime.KeepAlive(b) // want lifetime/redundant-keepalive "b is an argument of C.fill"
}

func structBad() int {
	t := &C.thing{}
	n := C.thing_len(t)
	runtime.KeepAlive(t) // want lifetime/redundant-keepalive "t is an argument of C.thing_len"
	return int(n)
}

func cPointerBad() {
	t := C.thing_new()
	C.thing_free(t)
	runtime.KeepAlive(t) // want lifetime/redundant-keepalive "t points to C memory"
}

func otherOk(b, c []byte) {
	if len(b) > 0 {
		C.fill((*C.char)(unsafe.Pointer(&b[0])), 1)
	}
	runtime.KeepAlive(c)
}

func ownerOk(w *W) int {
	n := C.thing_len(w.p)
	runtime.KeepAlive(w)
	return int(n)
}

func integer(b []byte) {
	u := uintptr(unsafe.Pointer(unsafe.SliceData(b)))
	C.run(C.ulong(u)) // want pointer/go-pointer-laundered-to-integer "argument 1 of C.run gets the address of Go memory" abi/c-long-width "C.ulong has 32 bits on windows/amd64"
	runtime.KeepAlive(b)
}

func interfaceOk(v any, b *[8]byte) {
	C.fill((*C.char)(unsafe.Pointer(b)), 1)
	runtime.KeepAlive(v)
}
