// Package cases sets finalizers and cleanups.
package cases

/*
#include <stdlib.h>

typedef struct thing {
	int n;
} thing;

static thing *thing_new(void) {
	static thing all[2];
	return all;
}

static void thing_close(thing *t) {
	t->n = 0;
}
*/
import "C"

import (
	"runtime"
	"unsafe"
)

// R owns a thing of C.
type R struct {
	head [4]int64
	c    *C.thing
	next *R
}

func (r *R) close()    { C.thing_close(r.c) }
func (r R) closeCopy() { C.thing_close(r.c) }

func interfaceParameterOk() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, func(x any) { x.(*R).close() })
	return r
}

func pointerToInterfaceBad() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, func(x *any) {}) // want lifetime/invalid-finalizer-arguments "does not take the object"
	return r
}

func otherTypeBad() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, func(x *C.thing) { C.thing_close(x) }) // want lifetime/invalid-finalizer-arguments "does not take the object"
	return r
}

func valueReceiverBad() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, R.closeCopy) // want lifetime/invalid-finalizer-arguments "does not take the object"
	return r
}

func methodValueBad() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, r.close) // want lifetime/invalid-finalizer-arguments "it takes 0 parameters"
	return r
}

func noFunctionBad() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, "close") // want lifetime/invalid-finalizer-arguments "not a function"
	return r
}

func structBad() R {
	r := R{c: C.thing_new()}
	runtime.SetFinalizer(r, (*R).close) // want lifetime/invalid-finalizer-arguments "SetFinalizer takes a pointer"
	return r
}

func sliceBad() []R {
	all := make([]R, 2)
	runtime.SetFinalizer(all, func(x []R) {}) // want lifetime/invalid-finalizer-arguments "SetFinalizer takes a pointer"
	return all
}

func nilBad() {
	runtime.SetFinalizer(nil, func(r *R) { r.close() }) // want lifetime/invalid-finalizer-arguments "the object is nil"
}

func nilVariableBad() *R {
	var r *R
	runtime.SetFinalizer(r, (*R).close) // want lifetime/invalid-finalizer-arguments "the object is nil"
	return r
}

func cPointerBad() *C.thing {
	t := C.thing_new()
	runtime.SetFinalizer(t, func(t *C.thing) { C.thing_close(t) }) // want lifetime/invalid-finalizer-arguments "C memory"
	return t
}

func cAllocationBad() *C.thing {
	t := (*C.thing)(C.malloc(C.sizeof_thing))
	runtime.SetFinalizer(t, func(t *C.thing) { C.free(unsafe.Pointer(t)) }) // want lifetime/invalid-finalizer-arguments "C memory"
	return t
}

type outer struct {
	id    int64
	inner R
}

func fieldBad() *outer {
	o := &outer{}
	o.inner.c = C.thing_new()
	runtime.SetFinalizer(&o.inner, (*R).close) // want lifetime/invalid-finalizer-arguments "to a field"
	return o
}

func secondBad() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, (*R).close)
	runtime.SetFinalizer(r, func(r *R) { r.close() }) // want lifetime/invalid-finalizer-arguments "already"
	return r
}

func secondOnOnePathBad(again bool) *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, (*R).close)
	if again {
		runtime.SetFinalizer(r, (*R).close) // want lifetime/invalid-finalizer-arguments "already"
	}
	return r
}

func cleanupOfItselfBad() *R {
	r := &R{c: C.thing_new()}
	runtime.AddCleanup(r, func(x *R) { x.close() }, r) // want lifetime/invalid-finalizer-arguments "AddCleanup panics"
	return r
}

func cleanupOfNilBad() {
	var r *R
	runtime.AddCleanup(r, func(t *C.thing) { C.thing_close(t) }, C.thing_new()) // want lifetime/invalid-finalizer-arguments "AddCleanup fails"
}

func literalOk() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, func(r *R) { r.close() })
	return r
}

func methodExpressionOk() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, (*R).close)
	return r
}

func promotedOk() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, (*R).closeCopy)
	return r
}

func newOk() *R {
	r := new(R)
	r.c = C.thing_new()
	runtime.SetFinalizer(r, (*R).close)
	return r
}

func localOk() *R {
	var r R
	r.c = C.thing_new()
	runtime.SetFinalizer(&r, (*R).close)
	return &r
}

func clearedOk(r *R) {
	runtime.SetFinalizer(r, nil)
	r.close()
}

func clearedAndSetOk() *R {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(r, (*R).close)
	runtime.SetFinalizer(r, nil)
	runtime.SetFinalizer(r, (*R).close)
	return r
}

func eachOk(n int) []*R {
	var all []*R
	for i := 0; i < n; i++ {
		r := &R{c: C.thing_new()}
		runtime.SetFinalizer(r, (*R).close)
		all = append(all, r)
	}
	return all
}

func unknownTypeOk(x any) {
	runtime.SetFinalizer(x, func(r *R) { r.close() })
}

func firstFieldOk() *[4]int64 {
	r := &R{c: C.thing_new()}
	runtime.SetFinalizer(&r.head, func(h *[4]int64) {})
	return &r.head
}

func cleanupsOk() *R {
	r := &R{c: C.thing_new()}
	runtime.AddCleanup(r, func(t *C.thing) { C.thing_close(t) }, r.c)
	runtime.AddCleanup(r, func(n int) {}, 1)
	return r
}
