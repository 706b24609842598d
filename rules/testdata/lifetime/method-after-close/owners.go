// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"errors"
	"runtime"
	"sync"
)

// W owns a thing.
type W struct {
	p *C.thing
}

func newW() *W {
	return &W{p: C.thing_new()}
}

// Close clears.
func (w *W) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

// Len does not look.
func (w *W) Len() int {
	return int(C.thing_len(w.p))
}

// Safe looks.
func (w *W) Safe() (int, error) {
	if w.p == nil {
		return 0, errors.New("closed")
	}
	return int(C.thing_len(w.p)), nil
}

func afterBad() int {
	w := newW()
	w.Close()
	return w.Len() // want lifetime/method-after-close "w is closed already"
}

func pathBad(early bool) int {
	w := newW()
	if early {
		w.Close()
	}
	n := w.Len() // want lifetime/method-after-close "w is closed already"
	w.Close()
	return n
}

func loopBad(n int) {
	w := newW()
	for i := 0; i < n; i++ {
		w.Len() // want lifetime/method-after-close "w is closed already"
		w.Close()
	}
}

func capturedBad() int {
	w := newW()
	f := func() string { return w.String() }
	w.Close()
	n := w.Len() // want lifetime/method-after-close "w is closed already"
	return n + len(f())
}

// String has nothing to do with C.
func (w *W) String() string {
	return "w"
}

func safeOk() (int, error) {
	w := newW()
	w.Close()
	return w.Safe()
}

func deferOk() int {
	w := newW()
	defer w.Close()
	return w.Len()
}

func anotherOk() int {
	w := newW()
	w.Close()
	w = newW()
	defer w.Close()
	return w.Len()
}

func eachOk(n int) {
	for i := 0; i < n; i++ {
		w := newW()
		w.Len()
		w.Close()
	}
}

// Twice releases again.
type Twice struct {
	p *C.thing
}

// CloseBad leaves the pointer.
func (t *Twice) CloseBad() {
	C.thing_free(t.p) // want lifetime/method-after-close "CloseBad does not clear Twice.p"
}

// CloseDeferBad leaves it too.
func (t *Twice) CloseDeferBad() { // want lifetime/method-after-close "CloseDeferBad does not clear Twice.p"
	defer t.drop()
}

func (t *Twice) drop() {
	C.thing_free(t.p)
}

// CloseLooksBad looks at what it never clears.
func (t *Twice) CloseLooksBad() {
	if t.p == nil {
		return
	}
	runtime.SetFinalizer(t, nil)
	C.thing_free(t.p) // want lifetime/method-after-close "CloseLooksBad does not clear Twice.p"
}

// CloseEndsOk is called once, as whoever owns the object says.
func (t *Twice) CloseEndsOk() {
	runtime.SetFinalizer(t, nil)
	C.thing_free(t.p)
}

// CloseOk clears it.
func (t *Twice) CloseOk() {
	C.thing_free(t.p)
	t.p = nil
}

// Once releases once.
type Once struct {
	p    *C.thing
	once sync.Once
}

// Close releases the first time.
func (o *Once) Close() {
	o.once.Do(func() { C.thing_free(o.p) })
}

// Flagged notes that it is closed.
type Flagged struct {
	p      *C.thing
	closed bool
}

// Close releases the first time.
func (f *Flagged) Close() {
	if !f.closed {
		f.closed = true
		C.thing_free(f.p)
	}
}

// Counted has references.
type Counted struct {
	p *C.thing
}

// Ref counts one more.
func (c *Counted) Ref() *Counted {
	return c
}

// Close counts one less.
func (c *Counted) Close() {
	C.thing_free(c.p)
}
