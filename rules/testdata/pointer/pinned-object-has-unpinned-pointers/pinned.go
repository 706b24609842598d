// Package cases pins objects that point to others.
package cases

/*
#include "walk.h"
*/
import "C"

import (
	"runtime"
	"unsafe"
)

func nextBad() {
	node := &C.node{next: &C.node{n: 1}}
	var pin runtime.Pinner
	pin.Pin(node)
	defer pin.Unpin()
	C.walk(node) // want pointer/pinned-object-has-unpinned-pointers "reaches pinned Go memory that holds"
}

// cgocheck is blind: through a pointer variable it looks at one level.
func secondLevelBad() {
	last := &C.node{n: 2}
	middle := &C.node{next: last}
	first := &C.node{next: middle}
	var pin runtime.Pinner
	pin.Pin(middle)
	defer pin.Unpin()
	C.walk(first) // want pointer/pinned-object-has-unpinned-pointers "at first.next.next"
}

func sliceBad() {
	data := make([]byte, 8)
	list := []C.item{{base: unsafe.Pointer(&data[0])}}
	var pin runtime.Pinner
	pin.Pin(&list[0])
	defer pin.Unpin()
	C.walk_items(&list[0], 1) // want pointer/pinned-object-has-unpinned-pointers "base"
}

func throughVoidBad() {
	node := new(C.node)
	node.next = new(C.node)
	var pin runtime.Pinner
	pin.Pin(unsafe.Pointer(node))
	defer pin.Unpin()
	C.look(unsafe.Pointer(node)) // want pointer/pinned-object-has-unpinned-pointers "argument 1 of C.look"
}

func inLoopBad(n int) {
	for i := 0; i < n; i++ {
		node := &C.node{next: new(C.node)}
		var pin runtime.Pinner
		pin.Pin(node)
		C.walk(node) // want pointer/pinned-object-has-unpinned-pointers "next"
		pin.Unpin()
	}
}

func pinAll(pin *runtime.Pinner, node *C.node) {
	pin.Pin(node)
}

func innerUnpinnedBad() {
	inner := new(C.node)
	node := &C.node{next: inner}
	var outer, other runtime.Pinner
	outer.Pin(node)
	defer outer.Unpin()
	other.Pin(inner)
	other.Unpin()
	C.walk(node) // want pointer/pinned-object-has-unpinned-pointers "next"
}

type owner struct {
	id   C.int
	name string
}

func (o *owner) stringBad() {
	var pin runtime.Pinner
	pin.Pin(o)
	defer pin.Unpin()
	C.look(unsafe.Pointer(o)) // want pointer/pinned-object-has-unpinned-pointers "a Go string at o.name"
}

func bothOk() {
	inner := &C.node{n: 1}
	node := &C.node{next: inner}
	var pin runtime.Pinner
	pin.Pin(inner)
	pin.Pin(node)
	defer pin.Unpin()
	C.walk(node)
}

func nilOk() {
	node := &C.node{n: 3}
	var pin runtime.Pinner
	pin.Pin(node)
	defer pin.Unpin()
	C.walk(node)
}

func ofCOk() {
	node := &C.node{next: C.node_get()}
	var pin runtime.Pinner
	pin.Pin(node)
	defer pin.Unpin()
	C.walk(node)
}

func chainOk() {
	var pin runtime.Pinner
	defer pin.Unpin()
	var first *C.node
	for i := 0; i < 3; i++ {
		node := &C.node{next: first}
		pin.Pin(node)
		first = node
	}
	C.walk(first)
}

func numbersOk() {
	data := make([]C.int, 4)
	var pin runtime.Pinner
	pin.Pin(&data[0])
	defer pin.Unpin()
	C.look(unsafe.Pointer(&data[0]))
}
