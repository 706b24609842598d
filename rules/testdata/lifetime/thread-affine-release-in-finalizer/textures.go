// Package cases has owners of C memory.
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

// Tex is a texture.
type Tex struct {
	id   C.GLuint
	name string
}

func newBad() *Tex {
	t := &Tex{id: 1}
	runtime.SetFinalizer(t, func(t *Tex) { C.glDeleteTextures(1, &t.id) }) // want lifetime/thread-affine-release-in-finalizer "the finalizer of Tex calls C.glDeleteTextures"
	return t
}

// Delete belongs to the thread with the context.
func (t *Tex) Delete() {
	C.glDeleteTextures(1, &t.id)
}

func methodBad() *Tex {
	t := &Tex{id: 1}
	runtime.SetFinalizer(t, (*Tex).Delete) // want lifetime/thread-affine-release-in-finalizer "the finalizer of Tex calls C.glDeleteTextures"
	return t
}

func cleanupBad(display, context unsafe.Pointer) *Tex {
	t := &Tex{id: 1}
	runtime.AddCleanup(t, func(c unsafe.Pointer) { C.eglDestroyContext(display, c) }, context) // want lifetime/thread-affine-release-in-finalizer "the cleanup of Tex calls C.eglDestroyContext"
	return t
}

// Wrapped releases in C.
type Wrapped struct {
	p    *C.thing
	name string
}

// Close releases.
func (w *Wrapped) Close() {
	if w.p != nil {
		C.thing_glrelease(w.p)
		w.p = nil
	}
}

func wrappedBad() *Wrapped {
	w := &Wrapped{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Wrapped).Close) // want lifetime/thread-affine-release-in-finalizer "the finalizer of Wrapped calls C.glDeleteTextures" lifetime/prefer-addcleanup "the finalizer of Wrapped only releases p"
	return w
}

var pending struct {
	sync.Mutex
	ids []C.GLuint
}

func listOk() *Tex {
	t := &Tex{id: 1}
	runtime.SetFinalizer(t, func(t *Tex) {
		pending.Lock()
		defer pending.Unlock()
		pending.ids = append(pending.ids, t.id)
	})
	return t
}

// Drain runs where the context is.
func Drain() {
	pending.Lock()
	defer pending.Unlock()
	for i := range pending.ids {
		C.glDeleteTextures(1, &pending.ids[i])
	}
	pending.ids = nil
}

// Plain is bound to no thread.
type Plain struct {
	p    *C.thing
	name string
}

// Close releases.
func (w *Plain) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

func plain() *Plain {
	w := &Plain{p: C.thing_new()}
	runtime.SetFinalizer(w, (*Plain).Close) // want lifetime/prefer-addcleanup "the finalizer of Plain only releases p"
	return w
}
