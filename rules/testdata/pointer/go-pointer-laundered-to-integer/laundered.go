// Package cases passes addresses as numbers.
package cases

/*
#include <stdint.h>
#include <stdlib.h>

typedef struct task {
	uintptr_t context;
	uint64_t address;
	int n;
} task;

static void set_context(uintptr_t c) {
	(void)c;
}

static void set_size(size_t n) {
	(void)n;
}

static void set_long(unsigned long n) {
	(void)n;
}

static int *find(void) {
	static int n;
	return &n;
}

static void run(task *t) {
	(void)t;
}
*/
import "C"

import (
	"fmt"
	"runtime"
	"runtime/cgo"
	"unsafe"
)

type object struct{ n int }

func directBad() {
	o := &object{}
	C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(o)))) // want pointer/go-pointer-laundered-to-integer "argument 1 of C.set_context gets the address of Go memory"
}

func parameterBad(o *object) {
	C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(o)))) // want pointer/go-pointer-laundered-to-integer "C.set_context"
}

func variableBad() {
	x := 3
	u := uintptr(unsafe.Pointer(&x))
	C.set_size(C.size_t(u)) // want pointer/go-pointer-laundered-to-integer "C.set_size"
}

func otherIntegerBad(b []byte) {
	C.set_long(C.ulong(uintptr(unsafe.Pointer(&b[0])))) // want pointer/go-pointer-laundered-to-integer "C.set_long" abi/c-long-width "C.ulong has 32 bits on windows/amd64"
}

func offsetBad() {
	o := new([4]int64)
	C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(o)) + 8)) // want pointer/go-pointer-laundered-to-integer "C.set_context"
}

func fieldBad() {
	o := &object{}
	var t C.task
	t.context = C.uintptr_t(uintptr(unsafe.Pointer(o))) // want pointer/go-pointer-laundered-to-integer "t.context gets the address"
	C.run(&t)
}

func literalBad() {
	buffer := make([]byte, 16)
	t := C.task{address: C.uint64_t(uintptr(unsafe.Pointer(&buffer[0])))} // want pointer/go-pointer-laundered-to-integer "address"
	C.run(&t)
}

func deferredBad() {
	o := &object{}
	defer C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(o)))) // want pointer/go-pointer-laundered-to-integer "C.set_context"
}

func inClosureBad() {
	send := func() {
		C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(&object{})))) // want pointer/go-pointer-laundered-to-integer "C.set_context"
	}
	send()
}

func inLoopBad(objects []object) {
	for i := range objects {
		C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(&objects[i])))) // want pointer/go-pointer-laundered-to-integer "C.set_context"
	}
}

func address(o *object) uintptr {
	return uintptr(unsafe.Pointer(o))
}

func FN_helperBad() {
	C.set_context(C.uintptr_t(address(&object{}))) // gap: that a result is an argument's address as a number is not in summaries
}

func handleOk() {
	h := cgo.NewHandle(&object{})
	C.set_context(C.uintptr_t(h))
}

func ofCOk() {
	C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(C.find()))))
}

func printedOk(o *object) {
	fmt.Println(uintptr(unsafe.Pointer(o)))
}

func alignedOk(b []byte) {
	C.set_size(C.size_t(uintptr(unsafe.Pointer(&b[0])) % 16))
}

func differenceOk(a, b *object) {
	C.set_size(C.size_t(uintptr(unsafe.Pointer(a)) - uintptr(unsafe.Pointer(b))))
}

func pinnedOk() {
	o := &object{}
	var pin runtime.Pinner
	pin.Pin(o)
	defer pin.Unpin()
	C.set_context(C.uintptr_t(uintptr(unsafe.Pointer(o))))
}

func numberOk(n int) {
	C.set_context(C.uintptr_t(n))
	C.run(&C.task{context: 3})
}
