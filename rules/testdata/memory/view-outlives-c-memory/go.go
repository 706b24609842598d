// Package viewoutlives shows C memory after its release.
package viewoutlives

/*
#include <stdlib.h>
*/
import "C"

import (
	"bytes"
	"unsafe"
)

type frame struct{ data []byte }

var last []byte

func deferredBad(n int) []byte {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	return unsafe.Slice((*byte)(p), n) // want memory/view-outlives-c-memory "is a view of C memory that is released"
}

func explicitBad(n int) []byte {
	p := C.malloc(C.size_t(n))
	view := (*[1 << 20]byte)(p)[:n:n]
	C.free(p)
	return view // want memory/view-outlives-c-memory "^view is a view of C memory"
}

func fieldBad(f *frame, n int) {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	f.data = unsafe.Slice((*byte)(p), n) // want memory/view-outlives-c-memory "is a view of C memory"
}

func globalBad(n int) {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	last = unsafe.Slice((*byte)(p), n) // want memory/view-outlives-c-memory "is a view of C memory"
}

func sentBad(to chan<- []byte, n int) {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	to <- unsafe.Slice((*byte)(p), n) // want memory/view-outlives-c-memory "is a view of C memory"
}

func copiedOk(n int) []byte {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	return bytes.Clone(unsafe.Slice((*byte)(p), n))
}

func goBytesOk(n int) []byte {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	return C.GoBytes(p, C.int(n))
}

func insideOk(n int) (sum int) {
	p := C.calloc(1, C.size_t(n))
	defer C.free(p)
	for _, b := range unsafe.Slice((*byte)(p), n) {
		sum += int(b)
	}
	return sum
}
