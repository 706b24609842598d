// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime"
	"sync"
)

// W owns a thing.
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

var pool sync.Pool

func putBad() {
	w := newW()
	pool.Put(w) // want lifetime/pooled-object-with-finalizer "w goes into a sync.Pool"
}

func (w *W) deferBad() int {
	defer pool.Put(w) // want lifetime/pooled-object-with-finalizer "w goes into a sync.Pool"
	return len(w.name)
}

type cache struct {
	pool sync.Pool
}

func (c *cache) fieldBad(w *W) {
	c.pool.Put(w) // want lifetime/pooled-object-with-finalizer "w goes into a sync.Pool"
}

func (w *W) clearedOk() {
	runtime.SetFinalizer(w, nil)
	w.Close()
	pool.Put(w)
}

// Buffer has no finalizer.
type Buffer struct {
	p    *C.thing
	data []byte
}

func releasedBad() {
	b := &Buffer{p: C.thing_new()}
	C.thing_free(b.p)
	pool.Put(b) // want lifetime/pooled-object-with-finalizer "the object goes into a sync.Pool with a released pointer in p"
}

func nilOk() {
	b := &Buffer{p: C.thing_new()}
	C.thing_free(b.p)
	b.p = nil
	pool.Put(b)
}

func plainOk() {
	pool.Put(new([64]byte))
}
