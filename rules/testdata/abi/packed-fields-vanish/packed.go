// Package cases uses packed records.
package cases

/*
#include "wire.h"
*/
import "C"

func tagBad() byte {
	w := C.wire_first()
	return byte(w.tag) // want abi/packed-fields-vanish "wire is packed, so its field size is not aligned and cgo leaves it out"
}

func literalBad() C.struct_head { // want abi/packed-fields-vanish "struct head is packed, so its field port is not aligned"
	return C.struct_head{kind: 1}
}

func evenOk() uint32 {
	e := C.struct_even{port: 1, flags: 2}
	return uint32(e.flags)
}

func plainOk() int32 {
	p := C.struct_plain{tag: 1, size: 2}
	var o C.struct_outer
	o.parts.a = 1
	return int32(p.size)
}
