// Package cases converts pointers.
package cases

/*
typedef struct prefix {
	int kind;
} prefix;

typedef struct whole {
	prefix head;
	int body[4];
} whole;

static prefix *get(void) {
	static whole w;
	return &w.head;
}
*/
import "C"

import "unsafe"

func numberBad() float64 {
	i := int32(1)
	return *(*float64)(unsafe.Pointer(&i)) // want pointer/cast-to-larger-type "i has 4 bytes and is taken for a type of 8"
}

func allocatedBad() *uint64 {
	return (*uint64)(unsafe.Pointer(new(byte))) // want pointer/cast-to-larger-type "has 1 bytes"
}

func arrayBad() uint64 {
	var b [4]byte
	return *(*uint64)(unsafe.Pointer(&b)) // want pointer/cast-to-larger-type "b has 4 bytes"
}

func lastElementsBad() uint64 {
	var b [16]byte
	return *(*uint64)(unsafe.Pointer(&b[12])) // want pointer/cast-to-larger-type "b has 4 bytes"
}

func madeBad() uint64 {
	b := make([]byte, 6)
	return *(*uint64)(unsafe.Pointer(&b[0])) // want pointer/cast-to-larger-type "b has 6 bytes"
}

type small struct{ a, b int32 }

type large struct{ a, b, c int32 }

func recordBad() *large {
	s := &small{}
	return (*large)(unsafe.Pointer(s)) // want pointer/cast-to-larger-type "s has 8 bytes and is taken for a type of 12"
}

func fieldBad(n int) int64 {
	var s small
	s.b = int32(n)
	return *(*int64)(unsafe.Pointer(&s.b)) // want pointer/cast-to-larger-type "s.b has 4 bytes"
}

func variableBad() int64 {
	var s small
	p := unsafe.Pointer(&s.b)
	return *(*int64)(p) // want pointer/cast-to-larger-type "has 4 bytes"
}

func inClosureBad() func() int64 {
	return func() int64 {
		x := int16(3)
		return *(*int64)(unsafe.Pointer(&x)) // want pointer/cast-to-larger-type "x has 2 bytes"
	}
}

var global uint32

func globalBad() uint64 {
	return *(*uint64)(unsafe.Pointer(&global)) // want pointer/cast-to-larger-type "global has 4 bytes"
}

func generic[T any](x int8) T {
	return *(*T)(unsafe.Pointer(&x))
}

func typeParameterOk() int8 {
	return generic[int8](1)
}

func smallerOk() float32 {
	x := 1.5
	return *(*float32)(unsafe.Pointer(&x))
}

var none byte

func allocate(n int) unsafe.Pointer {
	if n == 0 {
		return unsafe.Pointer(&none)
	}
	return unsafe.Pointer(&make([]byte, n)[0])
}

func allocatorOk(n int) *large {
	return (*large)(allocate(n))
}

func equalOk() float64 {
	x := uint64(1)
	return *(*float64)(unsafe.Pointer(&x))
}

func prefixOfCOk() *C.whole {
	return (*C.whole)(unsafe.Pointer(C.get()))
}

func unknownOk(p *small) *large {
	return (*large)(unsafe.Pointer(p))
}

func viewOk(n int) []byte {
	b := make([]byte, 8)
	return (*[1 << 20]byte)(unsafe.Pointer(&b[0]))[:n:n]
}

func restOfRecordOk() int64 {
	var s small
	return *(*int64)(unsafe.Pointer(&s.a))
}

func openViewBad(b []byte) []uint16 {
	var p unsafe.Pointer
	if len(b) > 1 {
		p = unsafe.Pointer(&b[0])
	} else {
		return nil
	}
	return (*[1 << 28]uint16)(p)[:len(b)/2] // want pointer/cast-to-larger-type "p is Go memory, and the slice of it has a capacity of 536870912 bytes"
}

func openViewOfCOk(n int) []C.char {
	return (*[1 << 28]C.char)(unsafe.Pointer(C.get()))[:n]
}

func closedViewOk(b []byte) []uint16 {
	return (*[1 << 28]uint16)(unsafe.Pointer(&b[0]))[: len(b)/2 : len(b)/2]
}

func openViewOfSystemOk(p *uint16) []uint16 {
	return (*[1 << 29]uint16)(unsafe.Pointer(p))[:]
}
