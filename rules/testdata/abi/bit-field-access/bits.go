// Package cases reads bit-fields.
package cases

/*
#include "flags.h"
*/
import "C"

import "unsafe"

func pokeBad() uint32 {
	return *(*uint32)(unsafe.Pointer(C.flags_now())) & 7 // want abi/bit-field-access "the bit-fields of struct flags are taken for uint32"
}

func accessorOk() uint32 {
	return uint32(C.flags_a(C.flags_now()))
}

func plainOk() uint32 {
	return *(*uint32)(unsafe.Pointer(C.plain_now()))
}

func copyOk() C.struct_flags {
	f := *C.flags_now()
	f.rest = 1
	return f
}
