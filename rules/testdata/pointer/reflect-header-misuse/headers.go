// Package cases makes slices and strings of headers.
package cases

/*
static char *find(void) {
	static char room[8];
	return room;
}
*/
import "C"

import (
	"reflect"
	"unsafe"
)

func ofCBad() []byte {
	h := reflect.SliceHeader{Data: uintptr(unsafe.Pointer(C.find())), Len: 8, Cap: 8} // want pointer/reflect-header-misuse "which package unsafe does not allow"
	return *(*[]byte)(unsafe.Pointer(&h))
}

func literalBad(p unsafe.Pointer, n int) []byte {
	h := reflect.SliceHeader{Data: uintptr(p), Len: n, Cap: n} // want pointer/reflect-header-misuse "reflect header of its own"
	return *(*[]byte)(unsafe.Pointer(&h))
}

func variableBad(p *byte, n int) string {
	var h reflect.StringHeader // want pointer/reflect-header-misuse "h is a reflect header of its own"
	h.Data = uintptr(unsafe.Pointer(p))
	h.Len = n
	return *(*string)(unsafe.Pointer(&h))
}

func newBad(p *byte, n int) string {
	h := new(reflect.StringHeader) // want pointer/reflect-header-misuse "reflect header of its own"
	h.Data = uintptr(unsafe.Pointer(p))
	h.Len = n
	return *(*string)(unsafe.Pointer(h))
}

func pointerLiteralBad(p *byte, n int) []byte {
	h := &reflect.SliceHeader{Data: uintptr(unsafe.Pointer(p)), Len: n, Cap: n} // want pointer/reflect-header-misuse "reflect header of its own"
	return *(*[]byte)(unsafe.Pointer(h))
}

func parameterBad(h reflect.SliceHeader) int { // want pointer/reflect-header-misuse "h is a reflect header"
	return h.Len
}

func copiedBad(s string) int {
	h := *(*reflect.StringHeader)(unsafe.Pointer(&s)) // want pointer/reflect-header-misuse "h is a reflect header"
	return h.Len
}

type fake struct {
	data uintptr
	n    int
	max  int
}

func otherRecordBad(f fake) []byte {
	h := (*reflect.SliceHeader)(unsafe.Pointer(&f)) // want pointer/reflect-header-misuse "f is taken for a reflect header, but is no slice or string"
	return *(*[]byte)(unsafe.Pointer(h))
}

func inClosureBad(p *byte) func() string {
	return func() string {
		h := reflect.StringHeader{Data: uintptr(unsafe.Pointer(p)), Len: 1} // want pointer/reflect-header-misuse "of its own"
		return *(*string)(unsafe.Pointer(&h))
	}
}

func inLoopBad(all []*byte) (n int) {
	for _, p := range all {
		h := reflect.StringHeader{Data: uintptr(unsafe.Pointer(p)), Len: 1} // want pointer/reflect-header-misuse "of its own"
		n += len(*(*string)(unsafe.Pointer(&h)))
	}
	return n
}

func sliceOk(p *byte, n int) []byte {
	return unsafe.Slice(p, n)
}

func realSliceOk(b []byte) uintptr {
	return (*reflect.SliceHeader)(unsafe.Pointer(&b)).Data
}

func writtenOk(p *byte, n int) (b []byte) {
	h := (*reflect.SliceHeader)(unsafe.Pointer(&b))
	h.Data = uintptr(unsafe.Pointer(p))
	h.Len = n
	h.Cap = n
	return b
}

func realStringOk(s string) int {
	return (*reflect.StringHeader)(unsafe.Pointer(&s)).Len
}

type header struct {
	data unsafe.Pointer
	n    int
}

func ownTypeOk(s string) int {
	return (*header)(unsafe.Pointer(&s)).n
}
