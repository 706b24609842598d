// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import "runtime"

// W owns a thing, and has a finalizer.
type W struct {
	p    *C.thing
	name string
}

func newW() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, (*W).Close)
	return w
}

// Close releases.
func (w *W) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

func returnedBad(w *W) W {
	return *w // want lifetime/owning-wrapper-copied "w is a copy of W"
}

func (w *W) cloneBad() *W {
	c := *w // want lifetime/owning-wrapper-copied "w is a copy of W"
	c.name = "copy"
	return &c
}

type holder struct {
	w W
}

func (h *holder) storedBad(w *W) {
	h.w = *w // want lifetime/owning-wrapper-copied "w is a copy of W"
}

func listBad(all []*W, to map[string]W) {
	for _, w := range all {
		to[w.name] = *w // want lifetime/owning-wrapper-copied "w is a copy of W"
	}
}

func lentOk(w *W) int {
	return length(*w)
}

func length(w W) int {
	return len(w.name)
}

func pointerOk(h *struct{ w *W }, w *W) {
	h.w = w
}

// B has a Close and no finalizer.
type B struct {
	p    *C.thing
	name string
}

func newB() *B {
	return &B{p: C.thing_new()}
}

// Close releases.
func (b *B) Close() {
	if b.p != nil {
		C.thing_free(b.p)
		b.p = nil
	}
}

func bothBad() {
	a := newB()
	b := *a // want lifetime/owning-wrapper-copied "a and its copy b are both closed"
	a.Close()
	b.Close()
}

func deferredBad() {
	a := newB()
	defer a.Close()
	b := *a // want lifetime/owning-wrapper-copied "a and its copy b are both closed"
	defer b.Close()
}

func oneOk() {
	a := newB()
	b := *a
	b.Close()
}

func movedOk() {
	a := newB()
	b := a
	b.Close()
}
