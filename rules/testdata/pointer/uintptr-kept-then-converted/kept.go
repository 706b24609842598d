// Package cases keeps addresses in integers.
package cases

/*
#include <stdint.h>
#include <stddef.h>

typedef struct object {
	int n;
} object;

static object *find(void) {
	static object o;
	return &o;
}

static void use(void *p) {
	(void)p;
}

static uintptr_t number(void) {
	return 1;
}
*/
import "C"

import (
	"runtime"
	"syscall"
	"unsafe"
)

type pair struct {
	a, b int64
}

func variableBad(p *pair) int64 {
	u := uintptr(unsafe.Pointer(p))
	return *(*int64)(unsafe.Pointer(u + 8)) // want pointer/uintptr-kept-then-converted "u keeps the address of Go memory"
}

func localBad() int64 {
	var p pair
	u := uintptr(unsafe.Pointer(&p)) + unsafe.Offsetof(p.b)
	runtime.GC()
	return *(*int64)(unsafe.Pointer(u)) // want pointer/uintptr-kept-then-converted "u keeps"
}

func branchBad(p *pair, second bool) int64 {
	u := uintptr(unsafe.Pointer(p))
	if second {
		u += 8
	}
	return *(*int64)(unsafe.Pointer(u)) // want pointer/uintptr-kept-then-converted "u keeps"
}

func loopBad(b []byte) int {
	u := uintptr(unsafe.Pointer(&b[0]))
	sum := 0
	for i := uintptr(0); i < 4; i++ {
		sum += int(*(*byte)(unsafe.Pointer(u + i))) // want pointer/uintptr-kept-then-converted "u keeps"
	}
	return sum
}

type record struct {
	at uintptr
}

func fieldBad() int64 {
	r := &record{at: uintptr(unsafe.Pointer(new(pair)))}
	return *(*int64)(unsafe.Pointer(r.at)) // want pointer/uintptr-kept-then-converted "keeps"
}

func toCBad() {
	p := new(pair)
	u := uintptr(unsafe.Pointer(p))
	C.use(unsafe.Pointer(u)) // want pointer/uintptr-kept-then-converted "u keeps"
}

func address(p *pair) uintptr {
	return uintptr(unsafe.Pointer(p))
}

func FN_helperBad() int64 {
	p := new(pair)
	u := address(p)
	return *(*int64)(unsafe.Pointer(u)) // gap: that a result is an argument's address as an integer is not in summaries
}

func systemCallBad(b []byte) {
	u := uintptr(unsafe.Pointer(&b[0]))
	syscall.Syscall(syscall.SYS_READ, 0, u, uintptr(len(b))) // want pointer/uintptr-kept-then-converted "until syscall.Syscall takes it"
}

func FN_closureBad() int64 {
	p := new(pair)
	u := uintptr(unsafe.Pointer(p))
	read := func() int64 {
		return *(*int64)(unsafe.Pointer(u)) // gap: what captured variables hold is not known in the closure
	}
	return read()
}

func FN_parameterBad(u uintptr) int64 {
	return *(*int64)(unsafe.Pointer(u)) // gap: whether the caller's integer is an address of Go or of C is not known
}

func oneExpressionOk(p *pair) int64 {
	return *(*int64)(unsafe.Pointer(uintptr(unsafe.Pointer(p)) + unsafe.Offsetof(p.b)))
}

func addOk(p *pair) int64 {
	q := unsafe.Pointer(p)
	return *(*int64)(unsafe.Add(q, 8))
}

func compareOk(p, q *pair) bool {
	a := uintptr(unsafe.Pointer(p))
	b := uintptr(unsafe.Pointer(q))
	return a == b
}

func alignedOk(p *pair) bool {
	u := uintptr(unsafe.Pointer(p))
	return u%8 == 0
}

func ofCOk() int {
	o := C.find()
	u := uintptr(unsafe.Pointer(o))
	return int((*C.object)(unsafe.Pointer(u)).n)
}

type Object struct {
	o *C.object
}

// Native gives the address to other packages.
func (o *Object) Native() uintptr {
	return uintptr(unsafe.Pointer(o.o))
}

func nativeOk(o *Object) int {
	return int((*C.object)(unsafe.Pointer(o.Native())).n)
}

func nativeInVariableOk(o *Object) int {
	u := o.Native()
	return int((*C.object)(unsafe.Pointer(u)).n)
}

func numberOfCOk() {
	u := uintptr(C.number())
	C.use(unsafe.Pointer(u))
}

func systemCallOk(b []byte) {
	syscall.Syscall(syscall.SYS_READ, 0, uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)))
}

func mappedOk() byte {
	u, _, errno := syscall.Syscall6(syscall.SYS_MMAP, 0, 4096, 1, 0x22, ^uintptr(0), 0)
	if errno != 0 {
		return 0
	}
	return *(*byte)(unsafe.Pointer(u))
}
