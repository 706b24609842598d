// Package cases gives C the addresses of Go numbers.
package cases

/*
static void get(int *n) {
	*n = 1;
}

static void get_long(long *n) {
	*n = 1;
}

static void get_double(double *n) {
	*n = 1;
}

static void get_bytes(unsigned char *p, int n) {
	p[n - 1] = 1;
}
*/
import "C"

import "unsafe"

func intBad() int {
	var n int
	C.get((*C.int)(unsafe.Pointer(&n))) // want pointer/width-mismatched-out-parameter "n has 8 bytes in Go and is taken for a C number of 4"
	return n
}

func smallBad() int32 {
	var n int32
	C.get_long((*C.long)(unsafe.Pointer(&n))) // want pointer/width-mismatched-out-parameter "n has 4 bytes in Go and is taken for a C number of 8"
	return n
}

func floatBad() float32 {
	var f float32
	C.get_double((*C.double)(unsafe.Pointer(&f))) // want pointer/width-mismatched-out-parameter "f has 4 bytes"
	return f
}

type sizes struct{ w, h int }

func (s *sizes) fieldBad() {
	C.get((*C.int)(unsafe.Pointer(&s.w))) // want pointer/width-mismatched-out-parameter "s.w has 8 bytes"
}

func parameterBad(n *int) {
	C.get((*C.int)(unsafe.Pointer(n))) // want pointer/width-mismatched-out-parameter "n has 8 bytes"
}

func variableBad() int {
	var n int
	p := unsafe.Pointer(&n)
	C.get((*C.int)(p)) // want pointer/width-mismatched-out-parameter "8 bytes"
	return n
}

var global uint16

func globalBad() {
	C.get((*C.int)(unsafe.Pointer(&global))) // want pointer/width-mismatched-out-parameter "global has 2 bytes"
}

type count int64

func namedBad() (c count) {
	C.get((*C.int)(unsafe.Pointer(&c))) // want pointer/width-mismatched-out-parameter "c has 8 bytes"
	return c
}

func inClosureBad() func() int {
	return func() int {
		var n int
		C.get((*C.int)(unsafe.Pointer(&n))) // want pointer/width-mismatched-out-parameter "8 bytes"
		return n
	}
}

func sameSizeOk() int32 {
	var n int32
	C.get((*C.int)(unsafe.Pointer(&n)))
	return n
}

func typedOk() int {
	var n C.int
	C.get(&n)
	return int(n)
}

func bytesOk() uint64 {
	var n uint64
	C.get_bytes((*C.uchar)(unsafe.Pointer(&n)), 8)
	return n
}

func arrayOk() {
	var list [4]int64
	C.get((*C.int)(unsafe.Pointer(&list)))
}

func longOk() int64 {
	var n int64
	C.get_long((*C.long)(unsafe.Pointer(&n))) // want abi/c-long-width "a pointer to int64 is taken for one to C.long"
	return n
}
