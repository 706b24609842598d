// Package cases hands over parts of objects.
package cases

/*
typedef struct block {
	int n;
	int *p;
	int data[4];
} block;

static void take(void *p) {
	(void)p;
}

static void take_number(int *p) {
	(void)p;
}
*/
import "C"

import (
	"runtime"
	"unsafe"
)

func variableBad() {
	b := &C.block{p: new(C.int)}
	q := unsafe.Pointer(&b.n)
	C.take(q) // want pointer/address-kept-in-variable-trips-cgocheck "through q cgo checks the whole object, which holds a pointer to Go memory at .p"
}

func parenthesesBad() {
	b := &C.block{p: new(C.int)}
	C.take(unsafe.Pointer((&b.n))) // want pointer/address-kept-in-variable-trips-cgocheck "argument 1 of C.take"
}

type pointer unsafe.Pointer

func namedTypeBad() {
	b := &C.block{p: new(C.int)}
	C.take(unsafe.Pointer(pointer(&b.n))) // want pointer/address-kept-in-variable-trips-cgocheck "the whole object"
}

func elementBad() {
	b := &C.block{p: new(C.int)}
	q := &b.data[0]
	C.take(unsafe.Pointer(q)) // want pointer/address-kept-in-variable-trips-cgocheck "through q"
}

func addBad() {
	b := &C.block{p: new(C.int)}
	C.take(unsafe.Add(unsafe.Pointer(&b.data), 4)) // want pointer/address-kept-in-variable-trips-cgocheck "the whole object"
}

func number(b *C.block) *C.int {
	return &b.n
}

func FN_helperBad() {
	b := &C.block{p: new(C.int)}
	C.take(unsafe.Pointer(number(b))) // gap: a pointer into an argument that a helper returns is new memory to the analysis
}

type message struct {
	size  C.int
	parts [2]string
}

func (m *message) receiverBad() {
	q := unsafe.Pointer(&m.size)
	C.take(q) // want pointer/address-kept-in-variable-trips-cgocheck "the whole object"
}

var shared C.block

func packageVariableBad() {
	q := unsafe.Pointer(&shared.n)
	C.take(q) // want pointer/address-kept-in-variable-trips-cgocheck "package-level variable"
}

func inLoopBad() {
	b := &C.block{p: new(C.int)}
	for i := range b.data {
		q := unsafe.Pointer(&b.data[i])
		C.take(q) // want pointer/address-kept-in-variable-trips-cgocheck "through q"
	}
}

func directOk() {
	b := &C.block{p: new(C.int)}
	C.take(unsafe.Pointer(&b.n))
	C.take(unsafe.Pointer(&b.data[1]))
}

func numberOk() {
	b := &C.block{p: new(C.int)}
	q := &b.n
	C.take_number(q)
}

func nilSlotOk() {
	b := &C.block{n: 1}
	q := unsafe.Pointer(&b.n)
	C.take(q)
}

func pinnedOk() {
	x := new(C.int)
	var pin runtime.Pinner
	pin.Pin(x)
	defer pin.Unpin()
	b := &C.block{p: x}
	q := unsafe.Pointer(&b.n)
	C.take(q)
}

func bytesOk() {
	data := make([]byte, 8)
	q := unsafe.Pointer(&data[2])
	C.take(q)
}

var numbers [4]C.int

func packageNumbersOk() {
	q := unsafe.Pointer(&numbers[1])
	C.take(q)
	r := unsafe.Pointer(&shared)
	_ = r
	C.take(unsafe.Pointer(&shared.n))
}
