// Package cases uses structs with a flexible array.
package cases

/*
#include <stdlib.h>
#include "msg.h"
*/
import "C"

import "unsafe"

func shortBad(b []byte) {
	m := (*C.struct_msg)(C.malloc(C.sizeof_struct_msg)) // want abi/flexible-array-misuse "memory for struct msg has 16 bytes, none of them for elements of data"
	defer C.free(unsafe.Pointer(m))
	C.msg_fill(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}

func throughBad(b []byte) {
	m := (*C.struct_msg)(C.calloc(1, C.sizeof_struct_msg)) // want abi/flexible-array-misuse "none of them for elements of data"
	if m == nil {
		return
	}
	defer C.free(unsafe.Pointer(m))
	C.msg_fill_through(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}

func madeInCBad(b []byte) {
	m := C.msg_new(1) // want abi/flexible-array-misuse "none of them for elements of data"
	defer C.free(unsafe.Pointer(m))
	C.msg_fill(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}

func countBad(vals []float64) {
	l := (*C.struct_list)(C.malloc(C.sizeof_struct_list + C.size_t(len(vals)))) // want abi/flexible-array-misuse "has one byte for each element of values, which takes 8"
	defer C.free(unsafe.Pointer(l))
	for i, v := range vals {
		C.list_set(l, C.int(i), C.double(v))
	}
}

func variableBad() {
	var o C.struct_old // want abi/flexible-array-misuse "a variable of struct old has no elements of items"
	C.old_clear(&o, 4)
}

func newBad() {
	o := new(C.struct_old) // want abi/flexible-array-misuse "none of them for elements of items"
	C.old_clear(o, 4)
}

func copyBad(m *C.struct_msg) uint32 {
	c := *m // want abi/flexible-array-misuse "the copy of struct msg has no elements of data"
	return uint32(C.msg_sum(&c))
}

func elsewhereBad(m *C.struct_msg) byte {
	return *(*byte)(unsafe.Add(unsafe.Pointer(m), C.sizeof_struct_msg)) // want abi/flexible-array-misuse "elements of data begin 12 bytes into struct msg, not behind all 16"
}

func uintptrBad(m *C.struct_msg, i int) C.uchar {
	p := (*C.uchar)(unsafe.Pointer(uintptr(unsafe.Pointer(m)) + unsafe.Sizeof(*m) + uintptr(i))) // want abi/flexible-array-misuse "begin 12 bytes into struct msg"
	return *p
}

func goWritesBad() {
	l := (*C.struct_list)(C.malloc(C.sizeof_struct_list)) // want abi/flexible-array-misuse "none of them for elements of values"
	defer C.free(unsafe.Pointer(l))
	*(*float64)(unsafe.Add(unsafe.Pointer(l), C.sizeof_struct_list)) = 1
}

func offsetOk(b []byte) {
	m := (*C.struct_msg)(C.malloc(C.msg_data_off() + C.size_t(len(b))))
	defer C.free(unsafe.Pointer(m))
	C.msg_fill(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}

func sizeAndBytesOk(b []byte) {
	m := (*C.struct_msg)(C.malloc(C.sizeof_struct_msg + C.size_t(len(b))))
	defer C.free(unsafe.Pointer(m))
	C.msg_fill(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}

func multipliedOk(vals []float64) {
	l := (*C.struct_list)(C.malloc(C.sizeof_struct_list + C.size_t(len(vals))*8))
	defer C.free(unsafe.Pointer(l))
	for i, v := range vals {
		C.list_set(l, C.int(i), C.double(v))
	}
}

func headOnlyOk() {
	m := (*C.struct_msg)(C.malloc(C.sizeof_struct_msg))
	defer C.free(unsafe.Pointer(m))
	m.len = 0
	C.msg_name(m, 3)
}

func guardedOk() {
	l := (*C.struct_list)(C.calloc(1, C.sizeof_struct_list))
	if l == nil {
		return
	}
	defer C.free(unsafe.Pointer(l))
	C.list_push(l, 1)
}

func readsNothingOk() uint32 {
	m := (*C.struct_msg)(C.calloc(1, C.sizeof_struct_msg))
	if m == nil {
		return 0
	}
	defer C.free(unsafe.Pointer(m))
	return uint32(C.msg_sum(m))
}

func copyOfHeadOk(m *C.struct_msg) uint64 {
	c := *m
	C.msg_name(&c, 4)
	return uint64(c.id)
}

func rightPlaceOk(l *C.struct_list, i int) float64 {
	return *(*float64)(unsafe.Add(unsafe.Pointer(l), C.sizeof_struct_list+uintptr(i)*8))
}

func replacedOk(b []byte) {
	m := (*C.struct_msg)(C.malloc(C.sizeof_struct_msg))
	C.free(unsafe.Pointer(m))
	m = (*C.struct_msg)(C.malloc(C.msg_data_off() + C.size_t(len(b))))
	defer C.free(unsafe.Pointer(m))
	C.msg_fill(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}

func sizedInCOk(b []byte) {
	m := C.msg_sized(1, C.size_t(len(b)))
	defer C.free(unsafe.Pointer(m))
	C.msg_fill(m, unsafe.Pointer(unsafe.SliceData(b)), C.size_t(len(b)))
}
