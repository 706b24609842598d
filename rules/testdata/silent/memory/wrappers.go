package silentmemory

/*
#include <stdlib.h>
#include "owners.h"
*/
import "C"

import (
	"sync"
	"time"
	"unsafe"
)

// A wrapper from a pool keeps the address as a number.
type document struct {
	address uintptr
	mortal  bool
}

var documents = sync.Pool{New: func() any { return &document{} }}

func wrapDocument(address uintptr) *document {
	d := documents.Get().(*document)
	d.mortal = false
	d.address = address
	return d
}

func createDocument() uintptr {
	return uintptr(unsafe.Pointer(C.malloc(8)))
}

func newDocument() *document {
	address := createDocument()
	return wrapDocument(address)
}

// A registry and its entries share what is open.
type socket struct {
	mu    sync.Mutex
	conns map[*C.struct_thing]*connection
}

type connection struct {
	owner *socket
	c     *C.struct_thing
	ready sync.Cond
	timer *time.Timer
}

func (s *socket) register(c *C.struct_thing) *connection {
	conn := &connection{owner: s, c: c}
	conn.ready.L = &s.mu
	s.conns[c] = conn
	conn.timer = time.AfterFunc(-1, conn.ready.Broadcast)
	return conn
}

func (c *connection) wait() error {
	c.ready.Wait()
	return nil
}

func (s *socket) dial(name *C.char) (*connection, error) {
	c := C.thing_open(name)
	conn := s.register(c)
	if err := conn.wait(); err != nil {
		return nil, err
	}
	return conn, nil
}

// A flag of the owner says whether there is something to release.
type stream struct {
	c      *C.struct_thing
	closed bool
	kind   int
}

func openStream(name *C.char, started func(*stream)) *stream {
	s := &stream{c: C.thing_open(name), kind: 1}
	started(s)
	return s
}

func (s *stream) close() error {
	if !s.closed {
		s.closed = true
		C.thing_close(s.c)
	}
	return nil
}

func (s *stream) release() {
	switch {
	case s.c == nil:
	case s.kind == 1:
		C.thing_close(s.c)
		s.c = nil
	}
}

func streamed(name *C.char, started func(*stream)) int {
	s := openStream(name, started)
	defer s.close()
	return int(C.thing_value(s.c))
}

func streamedByKind(name *C.char, started func(*stream)) int {
	s := openStream(name, started)
	defer s.release()
	return int(C.thing_value(s.c))
}

// Wrappers of wrappers, by the kind of what they hold.
type node interface{ pointer() unsafe.Pointer }

type plainNode struct {
	c     *C.struct_thing
	owner *socket
}

func (n *plainNode) pointer() unsafe.Pointer { return unsafe.Pointer(n.c) }

type elementNode struct{ *plainNode }

type textNode struct{ *plainNode }

func wrapNode(p unsafe.Pointer, owner *socket) (n node) {
	if p == nil {
		return nil
	}
	plain := &plainNode{c: (*C.struct_thing)(p), owner: owner}
	switch C.thing_value(plain.c) {
	default:
		n = plain
	case 1:
		n = &elementNode{plainNode: plain}
	case 2:
		n = &textNode{plainNode: plain}
	}
	return
}

func newElement(name *C.char, owner *socket) (e *elementNode) {
	c := C.thing_open(name)
	n := wrapNode(unsafe.Pointer(c), owner)
	e = n.(*elementNode)
	return
}

func newNode(name *C.char, owner *socket) (n node) {
	if c := C.thing_open(name); c != nil {
		n = wrapNode(unsafe.Pointer(c), owner)
	}
	return
}
