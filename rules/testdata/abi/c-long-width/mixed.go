package cases

/*
#include "file.h"
*/
import "C"

import "unsafe"

func outBad(name *C.char) uint64 {
	var at C.ulong
	C.resolve(name, &at) // want abi/c-long-width "C.ulong stands where uint64_t is wanted"
	return uint64(at)
}

func outOk(name *C.char) uint64 {
	var at C.uint64_t
	C.resolve(name, &at)
	return uint64(at)
}

func sizeBad(p unsafe.Pointer, n int) {
	C.fill(p, C.ulong(n)) // want abi/c-long-width "C.ulong stands where size_t is wanted; on windows/amd64 they have 32 and 64 bits"
}

func sizeOk(p unsafe.Pointer, n int) {
	C.fill(p, C.size_t(n))
}

func leafBad(cpus C.ulong) C.size_t {
	leaf := C.leaf_size()
	leaf *= cpus // want abi/c-long-width "C.ulong stands where C.size_t is wanted"
	return leaf
}

func leafOk(cpus int) C.size_t {
	leaf := C.leaf_size()
	leaf *= C.size_t(cpus)
	return leaf
}

func viewBad() int64 {
	var at int64
	C.stamp((*C.long)(unsafe.Pointer(&at))) // want abi/c-long-width "a pointer to int64 is taken for one to C.long, but on windows/amd64 they have 64 and 32 bits"
	return at
}

func elementBad(all []int) {
	C.stamp((*C.long)(unsafe.Pointer(&all[0]))) // want abi/c-long-width "a pointer to int is taken for one to C.long"
}

func wideBad(text *C.wchar_t) rune {
	return *(*rune)(unsafe.Pointer(text)) // want abi/c-long-width "a pointer to C.wchar_t is taken for one to"
}

func viewOk() int64 {
	var at C.long
	C.stamp(&at)
	return int64(at)
}

func fixedOk() uint64 {
	var at uint64
	C.resolve(nil, (*C.uint64_t)(unsafe.Pointer(&at)))
	return at
}

func timeOk() int64 {
	t := C.now()
	return *(*int64)(unsafe.Pointer(&t))
}
