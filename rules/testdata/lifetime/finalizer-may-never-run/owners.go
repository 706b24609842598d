// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime"
	"unsafe"
)

// Tiny is one pointer that Go does not know.
type Tiny struct {
	p *C.opaque
}

func newTinyBad() *Tiny {
	w := &Tiny{p: C.opaque_new()}
	runtime.SetFinalizer(w, (*Tiny).Close) // want lifetime/finalizer-may-never-run "Tiny has 8 bytes and no pointer that Go knows"
	return w
}

// Close releases.
func (w *Tiny) Close() {
	if w.p != nil {
		C.opaque_free(w.p)
		w.p = nil
	}
}

// Numbered is small and has no pointer.
type Numbered struct {
	id int
}

func numberedBad() *Numbered {
	w := &Numbered{id: 1}
	runtime.SetFinalizer(w, func(w *Numbered) { C.run(C.ulong(w.id)) }) // want lifetime/finalizer-may-never-run "Numbered has 8 bytes and no pointer that Go knows"
	return w
}

// Known points to a struct that Go knows.
type Known struct {
	p *C.thing
}

func knownOk() *Known {
	w := &Known{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Known).Close)
	return w
}

// Close releases.
func (w *Known) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

// Untyped has an unsafe.Pointer.
type Untyped struct {
	p unsafe.Pointer
}

func untypedOk() *Untyped {
	w := &Untyped{p: unsafe.Pointer(C.opaque_new())}
	runtime.SetFinalizer(w, (*Untyped).Close)
	return w
}

// Close releases.
func (w *Untyped) Close() {
	if w.p != nil {
		C.opaque_free((*C.opaque)(w.p))
		w.p = nil
	}
}

// Large has 24 bytes.
type Large struct {
	p *C.opaque
	n [2]int
}

func largeOk() *Large {
	w := &Large{p: C.opaque_new()}
	runtime.SetFinalizer(w, (*Large).Close)
	return w
}

// Close releases.
func (w *Large) Close() {
	if w.p != nil {
		C.opaque_free(w.p)
		w.p = nil
	}
}

var shared = &Large{p: C.opaque_new()}

func init() {
	runtime.SetFinalizer(shared, (*Large).Close) // bad // want lifetime/finalizer-may-never-run "a package variable holds the object"
}

var whole Large

func globalBad() {
	runtime.SetFinalizer(&whole, (*Large).Close) // want lifetime/finalizer-may-never-run "a package variable holds the object"
}

func temporaryBad() *C.opaque {
	p := C.opaque_new()
	runtime.SetFinalizer(&Large{p: p}, (*Large).Close) // want lifetime/finalizer-may-never-run "nothing holds the object"
	return p
}

func knownBesideBad() *Known {
	p := C.thing_new()
	if p == nil {
		return nil
	}
	return &Known{p: p} // want lifetime/finalizer-may-never-run "this Known holds what C.thing_new makes and gets no finalizer, as others of its type do"
}

func bareKnown() *Known {
	return &Known{p: C.thing_new()}
}

func armedByCallerOk() *Known {
	w := bareKnown()
	runtime.SetFinalizer(w, (*Known).Close)
	return w
}

// Taken has a release function that takes a finalizer away.
type Taken struct {
	p *C.thing
}

func takenBad(p *C.thing) *Taken {
	return &Taken{p: p} // want lifetime/finalizer-may-never-run "this Taken gets no finalizer, but its release function takes one away"
}

// Close releases.
func (w *Taken) Close() {
	runtime.SetFinalizer(w, nil)
	C.thing_free(w.p)
	w.p = nil
}
