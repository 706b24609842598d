// Package cases reads unions.
package cases

/*
#include "value.h"
*/
import "C"

import (
	"encoding/binary"
	"math"
	"unsafe"
)

func localBad() float64 {
	var v C.value
	C.value_take(&v)
	return *(*float64)(unsafe.Pointer(&v)) // want abi/union-access "value is an array of bytes in Go, which need not be aligned for float64"
}

func elementBad() C.int32_t {
	var v C.value
	C.value_take(&v)
	p := (*C.int32_t)(unsafe.Pointer(&v[0])) // want abi/union-access "which need not be aligned for C.int32_t"
	return *p
}

func sizeBad() uint64 {
	e := C.event_next()
	return *(*uint64)(unsafe.Pointer(&e.s)) // want abi/union-access "small has 4 bytes and is taken for uint64 of 8"
}

func sizeParameterBad(s *C.small) float64 {
	return *(*float64)(unsafe.Pointer(s)) // want abi/union-access "small has 4 bytes and is taken for float64 of 8"
}

func pointerBad() {
	var v C.value
	n := new(C.int)
	*(*unsafe.Pointer)(unsafe.Pointer(&v)) = unsafe.Pointer(&n) // want abi/union-access "a Go pointer is put into union value"
}

func fieldOk() float64 {
	e := C.event_next()
	return *(*float64)(unsafe.Pointer(&e.v))
}

func pointerOk(v *C.value) int32 {
	return int32(*(*C.int32_t)(unsafe.Pointer(v)))
}

func binaryOk() float64 {
	var v C.value
	C.value_take(&v)
	return math.Float64frombits(binary.LittleEndian.Uint64(v[:]))
}

func accessorOk() float64 {
	var v C.value
	C.value_take(&v)
	return float64(C.value_number(&v))
}

func bytesOk() byte {
	var v C.value
	C.value_take(&v)
	return (*[8]byte)(unsafe.Pointer(&v))[0]
}
