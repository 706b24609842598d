// Package cases does arithmetic with pointers.
package cases

/*
#include <stdlib.h>
*/
import "C"

import "unsafe"

func endOfSliceBad(b []byte) unsafe.Pointer {
	return unsafe.Add(unsafe.Pointer(&b[0]), len(b)) // want pointer/pointer-past-object "the result points behind the last element of b"
}

func endOfArrayBad() unsafe.Pointer {
	var a [8]byte
	return unsafe.Add(unsafe.Pointer(&a), 8) // want pointer/pointer-past-object "the result points 8 bytes into a, which has 8"
}

func beyondBad() unsafe.Pointer {
	x := new(int32)
	return unsafe.Add(unsafe.Pointer(x), 16) // want pointer/pointer-past-object "16 bytes into x, which has 4"
}

func patternBad() *int64 {
	var a [2]int64
	return (*int64)(unsafe.Pointer(uintptr(unsafe.Pointer(&a)) + 16)) // want pointer/pointer-past-object "16 bytes"
}

func nilBad() unsafe.Pointer {
	return unsafe.Add(nil, 8) // want pointer/pointer-past-object "a pointer is computed from nil"
}

type pair struct{ a, b int32 }

func fieldBad() *int32 {
	var p pair
	return (*int32)(unsafe.Add(unsafe.Pointer(&p.b), 4)) // want pointer/pointer-past-object "4 bytes into p.b, which has 4"
}

func madeBad() unsafe.Pointer {
	b := make([]byte, 16)
	return unsafe.Add(unsafe.Pointer(&b[0]), 16) // want pointer/pointer-past-object "16 bytes"
}

func inLoopBad() (end unsafe.Pointer) {
	var a [4]byte
	for i := 0; i < 2; i++ {
		end = unsafe.Add(unsafe.Pointer(&a[0]), 4) // want pointer/pointer-past-object "4 bytes"
	}
	return end
}

func inClosureBad() func() unsafe.Pointer {
	return func() unsafe.Pointer {
		var a [4]byte
		return unsafe.Add(unsafe.Pointer(&a), 5) // want pointer/pointer-past-object "5 bytes"
	}
}

func lastOk(b []byte) *byte {
	return (*byte)(unsafe.Add(unsafe.Pointer(&b[0]), len(b)-1))
}

func insideOk() unsafe.Pointer {
	var a [8]byte
	return unsafe.Add(unsafe.Pointer(&a), 7)
}

func fieldOk() *int32 {
	var p pair
	return (*int32)(unsafe.Add(unsafe.Pointer(&p), unsafe.Offsetof(p.b)))
}

func nextFieldOk() *int32 {
	var p pair
	return (*int32)(unsafe.Add(unsafe.Pointer(&p.a), 4))
}

func comparedOk(b []byte, p uintptr) bool {
	return p < uintptr(unsafe.Add(unsafe.Pointer(&b[0]), len(b)))
}

func ofCOk() unsafe.Pointer {
	p := C.malloc(8)
	return unsafe.Add(p, 4)
}

func unknownOk(b []byte, n int) unsafe.Pointer {
	return unsafe.Add(unsafe.Pointer(&b[0]), n)
}
