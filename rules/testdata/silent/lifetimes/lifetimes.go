// Package silent manages lifetimes as it should.
package silent

/*
#include <stdlib.h>

typedef struct thing {
	int n;
} thing;

static thing *thing_new(void) {
	return calloc(1, sizeof(thing));
}

static void thing_free(thing *t) {
	free(t);
}

static int thing_len(thing *t) {
	return t->n;
}
*/
import "C"

import (
	"runtime"
	"sync"
)

// Thing has a finalizer and a Close that takes it away.
type Thing struct {
	mu sync.Mutex
	c  *C.thing
}

// NewThing makes a Thing.
func NewThing() *Thing {
	c := C.thing_new()
	if c == nil {
		return nil
	}
	t := &Thing{c: c}
	runtime.SetFinalizer(t, (*Thing).Close) // want lifetime/prefer-addcleanup "the finalizer of Thing only releases c"
	return t
}

// Close may be called more than once.
func (t *Thing) Close() {
	if t.c == nil {
		return
	}
	runtime.SetFinalizer(t, nil)
	C.thing_free(t.c)
	t.c = nil
}

// Len is guarded by a deferred call that mentions the receiver.
func (t *Thing) Len() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return int(C.thing_len(t.c))
}

// Cleaned uses a cleanup and stops it.
type Cleaned struct {
	c       *C.thing
	cleanup runtime.Cleanup
}

// NewCleaned makes a Cleaned.
func NewCleaned() *Cleaned {
	c := C.thing_new()
	if c == nil {
		return nil
	}
	x := &Cleaned{c: c}
	x.cleanup = runtime.AddCleanup(x, func(c *C.thing) { C.thing_free(c) }, c)
	return x
}

// Close releases now.
func (x *Cleaned) Close() {
	x.cleanup.Stop()
	C.thing_free(x.c)
}

// Len keeps the receiver.
func (x *Cleaned) Len() int {
	n := C.thing_len(x.c)
	runtime.KeepAlive(x)
	return int(n)
}
