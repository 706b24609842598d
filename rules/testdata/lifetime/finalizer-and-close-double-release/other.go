// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import "runtime"

// Flagged is guarded by a flag.
type Flagged struct {
	p      *C.thing
	closed bool
}

func newFlagged() *Flagged {
	w := &Flagged{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Flagged).CloseOk) // want lifetime/prefer-addcleanup "the finalizer of Flagged only releases p"
	return w
}

// CloseOk notes that it ran.
func (w *Flagged) CloseOk() {
	if w.closed {
		return
	}
	w.closed = true
	C.thing_free(w.p)
}

// Helped releases through a function.
type Helped struct {
	p    *C.thing
	name string
}

func newHelped() *Helped {
	w := &Helped{p: C.thing_new()}
	runtime.SetFinalizer(w, finalize) // want lifetime/prefer-addcleanup "the finalizer of Helped only releases p"
	return w
}

func finalize(w *Helped) {
	drop(w.p)
}

func drop(p *C.thing) {
	C.thing_free(p)
}

// FreeBad is a function, not a method.
func FreeBad(w *Helped) {
	drop(w.p) // want lifetime/finalizer-and-close-double-release "FreeBad releases Helped.p"
}

// FreeOk is one too.
func FreeOk(w *Helped) {
	runtime.SetFinalizer(w, nil)
	finalize(w)
}
