package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime"
	"sync"
	"unsafe"
)

// Plain is released by both.
type Plain struct {
	p    *C.thing
	name string
}

func newPlain() *Plain {
	w := &Plain{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *Plain) { C.thing_free(w.p) }) // want lifetime/prefer-addcleanup "the finalizer of Plain only releases p"
	return w
}

// CloseBad leaves the finalizer as it is.
func (w *Plain) CloseBad() {
	C.thing_free(w.p) // want lifetime/finalizer-and-close-double-release "CloseBad releases Plain.p"
}

// CloseOk takes it away.
func (w *Plain) CloseOk() {
	runtime.SetFinalizer(w, nil)
	C.thing_free(w.p)
	w.p = nil
}

// Copied has a cleanup, which has the pointer itself.
type Copied struct {
	p *C.thing
	c runtime.Cleanup
}

func newCopied() *Copied {
	w := &Copied{p: C.thing_new()}
	w.c = runtime.AddCleanup(w, func(p *C.thing) { C.thing_free(p) }, w.p)
	return w
}

// CloseBad clears a field that the cleanup never reads.
func (w *Copied) CloseBad() {
	if w.p != nil {
		C.thing_free(w.p) // want lifetime/finalizer-and-close-double-release "CloseBad releases Copied.p"
		w.p = nil
	}
}

// CloseOk stops it.
func (w *Copied) CloseOk() {
	w.c.Stop()
	w.release()
}

func (w *Copied) release() {
	C.thing_free(w.p)
	w.p = nil
}

// Captured has a cleanup whose literal captured the pointer.
type Captured struct {
	p unsafe.Pointer
}

func newCaptured() *Captured {
	p := unsafe.Pointer(C.thing_new())
	w := &Captured{p: p}
	runtime.AddCleanup(w, func(int) { C.thing_free((*C.thing)(p)) }, 0)
	return w
}

// CloseBad releases behind the cleanup's back.
func (w *Captured) CloseBad() {
	C.thing_free((*C.thing)(w.p)) // want lifetime/finalizer-and-close-double-release "CloseBad releases Captured.p"
	w.p = nil
}

// Same has Close as its finalizer.
type Same struct {
	p    *C.thing
	name string
}

func newSame() *Same {
	w := &Same{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Same).CloseBad) // want lifetime/prefer-addcleanup "the finalizer of Same only releases p"
	return w
}

// CloseBad runs again as the finalizer.
func (w *Same) CloseBad() {
	C.thing_free(w.p) // want lifetime/finalizer-and-close-double-release "CloseBad releases Same.p"
}

// Cleared has Close as its finalizer, which looks at what it cleared.
type Cleared struct {
	p    *C.thing
	name string
}

func newCleared() *Cleared {
	w := &Cleared{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Cleared).CloseOk) // want lifetime/prefer-addcleanup "the finalizer of Cleared only releases p"
	return w
}

// CloseOk may run twice.
func (w *Cleared) CloseOk() {
	if w.p == nil {
		return
	}
	C.thing_free(w.p)
	w.p = nil
}

// Once releases once.
type Once struct {
	p    *C.thing
	once sync.Once
}

func newOnce() *Once {
	w := &Once{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Once).CloseOk) // want lifetime/prefer-addcleanup "the finalizer of Once only releases p"
	return w
}

// CloseOk releases the first time.
func (w *Once) CloseOk() {
	w.once.Do(func() { C.thing_free(w.p) })
}
