// Package cases wraps things of C in Go objects with finalizers.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime"
	"sync"
)

// W owns a thing and frees it when it is collected.
type W struct {
	mu sync.Mutex
	p  *C.thing
}

// New makes a W.
func New() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, (*W).free) // want lifetime/prefer-addcleanup "the finalizer of W only releases p"
	return w
}

func (w *W) free() {
	C.thing_free(w.p)
}

func (w *W) lenBad() int {
	return int(C.thing_len(w.p)) // want lifetime/missing-keepalive "w is not used after C.thing_len gets w.p"
}

func (w *W) throughVariableBad() int {
	p := w.p
	n := C.thing_len(p) // want lifetime/missing-keepalive "w is not used after C.thing_len"
	return int(n)
}

func (w *W) keptTooEarlyBad() int {
	p := w.p
	runtime.KeepAlive(w)
	return int(C.thing_len(p)) // want lifetime/missing-keepalive "thing_len"
}

func (w *W) branchBad(quick bool) int {
	if quick {
		return int(C.thing_len(w.p)) // want lifetime/missing-keepalive "thing_len"
	}
	n := C.thing_get(w.p, 1)
	runtime.KeepAlive(w)
	return int(n)
}

func (w *W) loopBad(n int) int {
	sum := 0
	p := w.p
	for i := 0; i < n; i++ {
		sum += int(C.thing_get(p, C.int(i))) // want lifetime/missing-keepalive "thing_get"
	}
	return sum
}

func functionBad(w *W) int {
	return int(C.thing_len(w.p)) // want lifetime/missing-keepalive "w is not used after"
}

func madeHereBad() int {
	w := New()
	return int(C.thing_len(w.p)) // want lifetime/missing-keepalive "w is not used after"
}

func closureBad(w *W) func() int {
	return func() int {
		v := New()
		return int(C.thing_len(v.p)) // want lifetime/missing-keepalive "v is not used after"
	}
}

func otherIsKeptBad(to, from *W) {
	C.thing_copy(to.p, from.p) // want lifetime/missing-keepalive "to is not used after"
	runtime.KeepAlive(from)
}

// V is released by a cleanup.
type V struct {
	p *C.thing
}

// NewV makes a V.
func NewV() *V {
	v := &V{p: C.thing_new()}
	runtime.AddCleanup(v, func(p *C.thing) { C.thing_free(p) }, v.p) // want lifetime/finalizer-only-release "V.p is released by a cleanup only" lifetime/finalizer-may-never-run "V has 8 bytes and no pointer that Go knows"
	return v
}

func (v *V) cleanupBad() int {
	return int(C.thing_len(v.p)) // want lifetime/missing-keepalive "v is not used after"
}

func (v *V) native() *C.thing {
	return v.p
}

func FN_accessorBad() int {
	v := NewV()
	return int(C.thing_len(v.native())) // gap: results of accessors are not followed to their owner
}

func (w *W) keptOk() int {
	n := C.thing_len(w.p)
	runtime.KeepAlive(w)
	return int(n)
}

func (w *W) deferredOk() int {
	defer runtime.KeepAlive(w)
	return int(C.thing_len(w.p))
}

func (w *W) lockedOk() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return int(C.thing_len(w.p))
}

func (w *W) usedLaterOk() int {
	n := C.thing_len(w.p)
	w.mu.Lock()
	w.mu.Unlock()
	return int(n)
}

func (w *W) loopKeptOk(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		sum += int(C.thing_get(w.p, C.int(i)))
	}
	runtime.KeepAlive(w)
	return sum
}

func (w *W) readAgainOk() int {
	n := C.thing_len(w.p)
	return int(n) + w.size()
}

func (w *W) size() int {
	n := C.thing_get(w.p, 0)
	runtime.KeepAlive(w)
	return int(n)
}

// Close releases now; nothing uses the thing any more.
func (w *W) Close() {
	runtime.SetFinalizer(w, nil)
	C.thing_free(w.p)
}

var all = map[int]*W{}

func registeredOk(id int, w *W) int {
	all[id] = w
	return int(C.thing_len(w.p))
}

// Plain has no finalizer.
type Plain struct {
	p *C.thing
}

func (x *Plain) lenOk() int {
	return int(C.thing_len(x.p))
}

func (x *Plain) closeOk() {
	C.thing_free(x.p)
}
