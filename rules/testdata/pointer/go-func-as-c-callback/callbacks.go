// Package cases passes functions to C.
package cases

/*
#include <stdint.h>

typedef void (*done)(uintptr_t);

extern void finished(uintptr_t);

static void set_done(done f, uintptr_t data) {
	(void)f;
	(void)data;
}

static void set_any(void *f) {
	(void)f;
}
*/
import "C"

import (
	"runtime"
	"runtime/cgo"
	"unsafe"
)

//export finished
func finished(h C.uintptr_t) {
	cgo.Handle(h).Delete()
}

func variableBad() {
	n := runtime.NumCPU()
	fn := func() int { return n }
	C.set_any(unsafe.Pointer(&fn)) // want pointer/go-func-as-c-callback "argument 1 of C.set_any is a Go function value"
}

func contentBad() {
	n := runtime.NumCPU()
	fn := func() int { return n }
	C.set_any(*(*unsafe.Pointer)(unsafe.Pointer(&fn))) // want pointer/go-func-as-c-callback "C.set_any"
}

func asFunctionPointerBad() {
	n := runtime.NumCPU()
	fn := func() int { return n }
	C.set_done(*(*C.done)(unsafe.Pointer(&fn)), 0) // want pointer/go-func-as-c-callback "argument 1 of C.set_done"
}

func plain() {}

func plainFunctionBad() {
	fn := plain
	C.set_done(*(*C.done)(unsafe.Pointer(&fn)), 0) // want pointer/go-func-as-c-callback "C.set_done"
}

func indirectBad() {
	fn := plain
	code := **(**uintptr)(unsafe.Pointer(&fn)) // want abi/runtime-internal-dependency "a function value"
	_ = code
	C.set_done((C.done)(*(*unsafe.Pointer)(unsafe.Pointer(&fn))), 0) // want pointer/go-func-as-c-callback "C.set_done"
}

func inClosureBad(k int) {
	register := func() {
		step := func() int { return k }
		C.set_any(unsafe.Pointer(&step)) // want pointer/go-func-as-c-callback "C.set_any"
	}
	register()
}

func exportedOk(v any) {
	h := cgo.NewHandle(v)
	C.set_done((C.done)(C.finished), C.uintptr_t(h))
}

func nilOk() {
	C.set_done(nil, 0)
}

var current C.done

func fromCOk() {
	current = (C.done)(C.finished)
	C.set_done(current, 0)
}

func dataOk() {
	x := C.int(1)
	C.set_any(unsafe.Pointer(&x))
}
