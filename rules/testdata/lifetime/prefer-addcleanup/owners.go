// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import "runtime"

// W owns a thing.
type W struct {
	p    *C.thing
	name string
}

func newBad() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, (*W).Close) // want lifetime/prefer-addcleanup "the finalizer of W only releases p"
	return w
}

// Close releases.
func (w *W) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

// L is released by a literal.
type L struct {
	p    *C.thing
	name string
}

func literalBad() *L {
	w := &L{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *L) { C.thing_free(w.p) }) // want lifetime/prefer-addcleanup "the finalizer of L only releases p"
	return w
}

// Close releases.
func (w *L) Close() {
	runtime.SetFinalizer(w, nil)
	C.thing_free(w.p)
	w.p = nil
}

// Again gets another pointer later.
type Again struct {
	p    *C.thing
	name string
}

func againOk() *Again {
	w := &Again{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Again).Close)
	return w
}

// Reopen gives it another thing.
func (w *Again) Reopen() {
	w.Close()
	w.p = C.thing_new()
}

// Close releases.
func (w *Again) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

// Kept comes back to life.
type Kept struct {
	p    *C.thing
	name string
}

var kept []*Kept

func keptOk() *Kept {
	w := &Kept{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *Kept) {
		w.Close()
		keep(w)
	})
	return w
}

// Close releases.
func (w *Kept) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

func keep(w *Kept) {
	kept = append(kept, w)
}
