// Package cases counts bytes of structs by hand.
package cases

/*
#include <stdint.h>
#include <stdlib.h>

struct rec { long a; long b; };
struct fix { int64_t a; int64_t b; };
static struct rec a_rec;
static struct fix a_fix;
static struct rec *rec_get(void) { return &a_rec; }
static struct fix *fix_get(void) { return &a_fix; }
*/
import "C"

import "unsafe"

func offsetBad() int {
	return int(*(*C.long)(unsafe.Add(unsafe.Pointer(C.rec_get()), 8))) // want abi/hard-coded-size-or-offset "the offset of b in struct rec is 8 on this platform, and 4 on windows/amd64"
}

func uintptrBad() int {
	r := C.rec_get()
	return int(*(*C.long)(unsafe.Pointer(uintptr(unsafe.Pointer(r)) + 8))) // want abi/hard-coded-size-or-offset "offset of b"
}

func allocationBad() *C.struct_rec {
	make := func() *C.struct_rec {
		return (*C.struct_rec)(C.malloc(16)) // want abi/hard-coded-size-or-offset "the size of struct rec"
	}
	return make()
}

func bytesBad() []byte {
	return C.GoBytes(unsafe.Pointer(C.rec_get()), 16) // want abi/hard-coded-size-or-offset "the size of struct rec"
}

func sliceBad(sum *byte) {
	for _, each := range unsafe.Slice((*byte)(unsafe.Pointer(C.rec_get())), 16) { // want abi/hard-coded-size-or-offset "the size of struct rec"
		*sum += each
	}
}

func fixedOk() int {
	return int(*(*int64)(unsafe.Add(unsafe.Pointer(C.fix_get()), 8)))
}

func sizeofOk() *C.struct_rec {
	return (*C.struct_rec)(C.malloc(C.sizeof_struct_rec))
}

func offsetofOk() int {
	r := C.rec_get()
	return int(*(*C.long)(unsafe.Add(unsafe.Pointer(r), unsafe.Offsetof(r.b))))
}

func largerOk() []byte {
	return C.GoBytes(unsafe.Pointer(C.fix_get()), 16)
}
