package cases

/*
#include "thing.h"
*/
import "C"

import "runtime"

// Bad has no way to release.
type Bad struct {
	p    *C.thing
	name string
}

func newBad() *Bad {
	w := &Bad{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *Bad) { C.thing_free(w.p) }) // want lifetime/finalizer-only-release "Bad.p is released by a finalizer only" lifetime/prefer-addcleanup "the finalizer of Bad only releases p"
	return w
}

// CleanupBad has a cleanup.
type CleanupBad struct {
	p *C.thing
	n [2]int
}

func newCleanupBad() *CleanupBad {
	w := &CleanupBad{p: C.thing_new()}
	runtime.AddCleanup(w, func(p *C.thing) { C.thing_free(p) }, w.p) // want lifetime/finalizer-only-release "CleanupBad.p is released by a cleanup only"
	return w
}

// HiddenBad has a method that users cannot call.
type HiddenBad struct {
	p    *C.thing
	name string
}

func newHiddenBad() *HiddenBad {
	w := &HiddenBad{p: C.thing_new()}
	runtime.SetFinalizer(w, (*HiddenBad).free) // want lifetime/finalizer-only-release "HiddenBad.p is released by a finalizer only" lifetime/prefer-addcleanup "the finalizer of HiddenBad only releases p"
	return w
}

func (w *HiddenBad) free() {
	C.thing_free(w.p)
}

// HelperBad releases in a helper.
type HelperBad struct {
	p    *C.thing
	name string
}

func newHelperBad() *HelperBad {
	w := &HelperBad{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *HelperBad) { drop(w.p) }) // want lifetime/finalizer-only-release "HelperBad.p is released by a finalizer only" lifetime/prefer-addcleanup "the finalizer of HelperBad only releases p"
	return w
}

func drop(p *C.thing) { C.thing_free(p) }

// MethodOk has a Close.
type MethodOk struct {
	p    *C.thing
	name string
}

func newMethod() *MethodOk {
	w := &MethodOk{p: C.thing_new()}
	runtime.SetFinalizer(w, (*MethodOk).free) // want lifetime/prefer-addcleanup "the finalizer of MethodOk only releases p"
	return w
}

func (w *MethodOk) free() {
	C.thing_free(w.p)
	w.p = nil
}

// FunctionOk is released by a function.
type FunctionOk struct {
	p    *C.thing
	name string
}

func newFunction() *FunctionOk {
	w := &FunctionOk{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *FunctionOk) { Drop(w) }) // want lifetime/prefer-addcleanup "the finalizer of FunctionOk only releases p"
	return w
}

// Drop releases.
func Drop(w *FunctionOk) {
	C.thing_free(w.p)
	w.p = nil
}

// NothingOk holds nothing of C.
type NothingOk struct {
	n [4]int
}

func newNothingOk() *NothingOk {
	w := &NothingOk{}
	runtime.SetFinalizer(w, func(w *NothingOk) { w.n[0] = 0 })
	return w
}
