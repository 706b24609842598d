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
	next *W
}

// Close releases.
func (w *W) Close() {
	if w.p != nil {
		C.thing_free(w.p)
		w.p = nil
	}
}

func literalBad() *W {
	w := &W{p: C.thing_new()}
	runtime.AddCleanup(w, func(int) { C.thing_free(w.p) }, 0) // want lifetime/finalizer-keeps-object-alive "the function of the cleanup leads to the object itself"
	return w
}

func finalizerLiteralBad() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(*W) { w.Close() }) // want lifetime/finalizer-keeps-object-alive "the function of the finalizer leads to the object itself"
	return w
}

func methodValueBad() *W {
	w := &W{p: C.thing_new()}
	f := w.Close
	runtime.AddCleanup(w, func(g func()) { g() }, f) // want lifetime/finalizer-keeps-object-alive "the argument of the cleanup leads to the object itself"
	return w
}

type outer struct {
	in *W
}

func throughOtherBad() *W {
	w := &W{p: C.thing_new()}
	o := &outer{in: w}
	runtime.SetFinalizer(w, func(*W) { o.in.Close() }) // want lifetime/finalizer-keeps-object-alive "the function of the finalizer leads to the object itself"
	return w
}

func argumentBad() *W {
	w := &W{p: C.thing_new()}
	runtime.AddCleanup(w, func(o *outer) { o.in.Close() }, &outer{in: w}) // want lifetime/finalizer-keeps-object-alive "the argument of the cleanup leads to the object itself"
	return w
}

func cycleBad() *W {
	w := &W{p: C.thing_new()}
	v := &W{next: w}
	w.next = v
	runtime.SetFinalizer(w, (*W).Close) // want lifetime/finalizer-keeps-object-alive "the object leads back to itself through its own fields"
	return w
}

// Tree keeps its nodes.
type Tree struct {
	p     *C.thing
	nodes map[int]*Node
}

// Node knows its tree.
type Node struct {
	tree *Tree
}

func newTreeBad() *Tree {
	t := &Tree{p: C.thing_new(), nodes: map[int]*Node{}}
	runtime.SetFinalizer(t, (*Tree).Close) // want lifetime/finalizer-keeps-object-alive "the object leads back to itself through its own fields" lifetime/prefer-addcleanup "the finalizer of Tree only releases p"
	return t
}

// Close releases.
func (t *Tree) Close() {
	if t.p != nil {
		C.thing_free(t.p)
		t.p = nil
	}
}

// Node makes one, and keeps it.
func (t *Tree) Node(i int) *Node {
	n := &Node{tree: t}
	t.nodes[i] = n
	return n
}

// List keeps others' nodes.
type List struct {
	p     *C.thing
	nodes map[int]*Node
}

func newList() *List {
	t := &List{p: C.thing_new(), nodes: map[int]*Node{}}
	runtime.SetFinalizer(t, (*List).Close) // want lifetime/prefer-addcleanup "the finalizer of List only releases p"
	return t
}

// Close releases.
func (t *List) Close() {
	if t.p != nil {
		C.thing_free(t.p)
		t.p = nil
	}
}

// Add keeps a node of a tree.
func (t *List) Add(i int, tree *Tree) {
	t.nodes[i] = &Node{tree: tree}
}

func parameterOk() *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) { w.Close() })
	return w
}

func pointerOk() *W {
	w := &W{p: C.thing_new()}
	p := w.p
	runtime.SetFinalizer(w, func(w *W) {
		C.thing_free(p)
		w.p = nil
	})
	return w
}

func otherOk(other *W) *W {
	w := &W{p: C.thing_new()}
	runtime.SetFinalizer(w, func(w *W) {
		w.Close()
		runtime.KeepAlive(other)
	})
	return w
}

func selfOk() *W {
	w := &W{p: C.thing_new()}
	w.next = w
	runtime.SetFinalizer(w, (*W).Close)
	return w
}

func (w *W) again() {
	w.next = w
}

func listOk(other *W) *W {
	w := &W{p: C.thing_new(), next: other}
	runtime.SetFinalizer(w, (*W).Close)
	return w
}
