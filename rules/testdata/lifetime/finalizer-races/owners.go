// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// W owns a thing.
type W struct {
	p    *C.thing
	name string
}

// Close releases.
func (w *W) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

var (
	live    int
	names   = map[string]int{}
	counted atomic.Int64
	mu      sync.Mutex
	locked  int
	done    = make(chan int)
	only    int
)

// Live says how many there are.
func Live() int {
	mu.Lock()
	defer mu.Unlock()
	return live + names["a"] + locked
}

func counterBad() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) { // want lifetime/finalizer-races "the finalizer of W changes live without a lock"
		live--
		w.Close()
	})
	return w
}

func mapBad() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) { // want lifetime/finalizer-races "the finalizer of W changes names without a lock"
		delete(names, w.name)
		w.Close()
	})
	return w
}

func helperBad() *W {
	w := &W{p: C.thing_new()}
	runtime.AddCleanup(w, func(p *C.thing) { forget("a"); C.thing_free(p) }, C.thing_new()) // want lifetime/finalizer-races "the cleanup of W changes names without a lock"
	return w
}

func forget(name string) {
	names[name]--
}

func sendBad() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) { // want lifetime/finalizer-races "the finalizer of W sends on a channel"
		w.Close()
		done <- 1
	})
	return w
}

func sleepBad() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) { // want lifetime/finalizer-races "the finalizer of W sleeps"
		time.Sleep(time.Second)
		w.Close()
	})
	return w
}

func atomicOk() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) {
		counted.Add(-1)
		w.Close()
	})
	return w
}

func lockedOk() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) {
		mu.Lock()
		locked--
		mu.Unlock()
		w.Close()
	})
	return w
}

func selectOk() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) {
		select {
		case done <- 1:
		default:
		}
		w.Close()
	})
	return w
}

func goroutineOk() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) {
		w.Close()
		go func() { done <- 1 }()
	})
	return w
}

func onlyHereOk() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) {
		only++
		w.Close()
	})
	return w
}
