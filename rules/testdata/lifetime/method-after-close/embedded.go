package cases

/*
#include "thing.h"
*/
import "C"

import "unsafe"

// node has an address as an integer.
type node struct {
	ptr uintptr
}

func (n *node) pointer() (*C.thing, bool) {
	if n.ptr == 0 {
		return nil, false
	}
	return (*C.thing)(unsafe.Pointer(n.ptr)), true
}

// Namespace is a node; Free leaves the node's pointer.
type Namespace struct {
	*node
}

func NewNamespace() *Namespace {
	return &Namespace{node: &node{ptr: uintptr(unsafe.Pointer(C.thing_new()))}}
}

// Free looks at what it does not clear.
func (n *Namespace) Free() {
	p, ok := n.pointer()
	if !ok {
		return
	}
	C.thing_free(p) // want lifetime/method-after-close "Free does not clear"
}

// Attribute is a node by value.
type Attribute struct {
	base
	name string
}

type base struct {
	p *C.thing
}

func NewAttribute(name string) *Attribute {
	return &Attribute{base: base{p: C.thing_new()}, name: name}
}

// Close leaves the pointer of the base.
func (a *Attribute) Close() {
	if a.p != nil {
		C.thing_free(a.p) // want lifetime/method-after-close "Close does not clear"
	}
}

// Element clears the pointer of its node.
type Element struct {
	*node
}

func NewElement() *Element {
	return &Element{node: &node{ptr: uintptr(unsafe.Pointer(C.thing_new()))}}
}

// FreeOk clears it.
func (e *Element) Free() {
	p, ok := e.pointer()
	if !ok {
		return
	}
	C.thing_free(p)
	e.ptr = 0
}

// Text drops the whole of its base.
type Text struct {
	base
}

func NewText() *Text {
	return &Text{base: base{p: C.thing_new()}}
}

// Close forgets everything.
func (t *Text) Close() {
	if t.p != nil {
		C.thing_free(t.p)
		t.base = base{}
	}
}

// Link has a field of the name of no type: another object, with a pointer of its own.
type Link struct {
	to *node
}

// Free releases what another object holds.
func (l *Link) Free() {
	if p, ok := l.to.pointer(); ok {
		C.thing_free(p)
	}
}
