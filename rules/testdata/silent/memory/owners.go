package silentmemory

/*
#include <stdlib.h>
#include <string.h>
#include "owners.h"
*/
import "C"

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"unsafe"
)

// An arena owns what it hands out.
type arena struct {
	mu     sync.Mutex
	blocks []unsafe.Pointer
}

func (a *arena) alloc(n int) unsafe.Pointer {
	p := C.malloc(C.size_t(n))
	a.mu.Lock()
	defer a.mu.Unlock()
	a.blocks = append(a.blocks, p)
	return p
}

func (a *arena) cstring(s string) *C.char {
	p := C.CString(s)
	a.mu.Lock()
	a.blocks = append(a.blocks, unsafe.Pointer(p))
	a.mu.Unlock()
	return p
}

func (a *arena) free() {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, p := range a.blocks {
		C.free(p)
	}
	a.blocks = nil
}

func useArena(names []string) int {
	var a arena
	defer a.free()
	total := 0
	for _, name := range names {
		total += int(C.strlen(a.cstring(name)))
	}
	C.memset(a.alloc(8), 0, 8)
	return total
}

// A pool keeps buffers for the next user.
var pool = sync.Pool{New: func() any { return C.malloc(4096) }}

func usePool() byte {
	p := pool.Get().(unsafe.Pointer)
	defer pool.Put(p)
	C.memset(p, 0, 4096)
	return *(*byte)(p)
}

var free []unsafe.Pointer

func take() unsafe.Pointer {
	if n := len(free); n > 0 {
		p := free[n-1]
		free = free[:n-1]
		return p
	}
	return C.malloc(64)
}

func give(p unsafe.Pointer) {
	free = append(free, p)
}

func useFreeList() {
	p := take()
	defer give(p)
	C.memset(p, 0, 64)
}

// C keeps the variable for the process.
func environment(name, value string) {
	C.putenv(C.CString(name + "=" + value))
}

// Made once for the whole life of the process.
var (
	greeting = C.CString("hello")
	table    unsafe.Pointer
	tableSet sync.Once
)

func init() {
	table = C.malloc(256)
	C.memset(table, 0, 256)
}

func lookUp() *C.char {
	tableSet.Do(func() {
		*(*byte)(table) = 1
	})
	return greeting
}

var cached *C.char

func cachedName() *C.char {
	if cached == nil {
		cached = C.CString("name")
	}
	return cached
}

// The wrapper owns the object; Close may be called twice.
type thing struct {
	c    *C.struct_thing
	once sync.Once
}

func openThing(name string) (*thing, error) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	c := C.thing_open(s)
	if c == nil {
		return nil, errors.New("no thing")
	}
	t := &thing{c: c}
	runtime.SetFinalizer(t, (*thing).Close) // want lifetime/prefer-addcleanup "the finalizer of thing only releases c"
	return t, nil
}

func (t *thing) Close() {
	t.once.Do(func() {
		C.thing_close(t.c)
		runtime.SetFinalizer(t, nil)
	})
}

func closedTwice(name string) error {
	t, err := openThing(name)
	if err != nil {
		return err
	}
	defer t.Close()
	if C.thing_value(t.c) < 0 {
		t.Close()
		return errors.New("bad thing")
	}
	return nil
}

// An object with two parts; the second may fail.
type both struct {
	first, second *C.struct_thing
}

func openBoth(name *C.char) (b *both, err error) {
	b = &both{}
	defer func() {
		if err != nil {
			b.close()
			b = nil
		}
	}()
	if b.first = C.thing_open(name); b.first == nil {
		err = errors.New("no first")
		return
	}
	if b.second = C.thing_open(name); b.second == nil {
		err = errors.New("no second")
		return
	}
	return
}

func (b *both) close() {
	if b.first != nil {
		C.thing_close(b.first)
		b.first = nil
	}
	if b.second != nil {
		C.thing_close(b.second)
		b.second = nil
	}
}

// Children are closed with their parent.
func parentCloses(name *C.char) int {
	parent := C.thing_open(name)
	if parent == nil {
		return -1
	}
	defer C.thing_close(parent)
	child := C.thing_child(parent)
	return int(C.thing_value(child))
}

// References are counted.
func counted(name *C.char) {
	r := C.ref_new(name)
	C.ref_retain(r)
	defer C.ref_release(r)
	C.ref_release(r)
}

// A release that may fail is tried again.
func retried(name *C.char) error {
	d := C.door_open(name)
	if d == nil {
		return errors.New("no door")
	}
	if C.door_close(d) != 0 && C.door_close(d) != 0 {
		for C.door_close(d) != 0 {
			runtime.Gosched()
		}
	}
	return nil
}

// C takes the text over if it says so, and only then.
func takenOnSuccess(text string) error {
	s := C.CString(text)
	if C.store_text(s) != 0 {
		C.free(unsafe.Pointer(s))
		return errors.New("not stored")
	}
	return nil
}

// The result tells who owns it.
func viewOfOwner(b *both) *C.char {
	return C.thing_name(b.first)
}

func staticResult() string {
	return C.GoString(C.version_text())
}

// Clean-up in the order of making, undone by a stack.
type cleanups []func()

func (c *cleanups) add(f func()) { *c = append(*c, f) }

func (c cleanups) run() {
	for i := len(c) - 1; i >= 0; i-- {
		c[i]()
	}
}

func stacked(name string) int {
	var c cleanups
	defer func() { c.run() }()
	s := C.CString(name)
	c.add(func() { C.free(unsafe.Pointer(s)) })
	t := C.thing_open(s)
	if t == nil {
		return -1
	}
	c.add(func() { C.thing_close(t) })
	return int(C.thing_value(t))
}

// A function value releases it.
func withThing(name *C.char, f func(*C.struct_thing) int) int {
	t := C.thing_open(name)
	if t == nil {
		return -1
	}
	defer C.thing_close(t)
	return f(t)
}

func withText(text string, f func(*C.char)) {
	s := C.CString(text)
	defer C.free(unsafe.Pointer(s))
	f(s)
}

func nested(text string) (n int) {
	withText(text, func(s *C.char) {
		n = withThing(s, func(t *C.struct_thing) int { return int(C.thing_value(t)) })
	})
	return n
}

// The goroutine that gets it frees it.
func channel(texts []string) {
	queue := make(chan *C.char)
	go func() {
		for s := range queue {
			C.free(unsafe.Pointer(s))
		}
	}()
	for _, text := range texts {
		queue <- C.CString(text)
	}
	close(queue)
}

// realloc in a loop keeps one owner.
func growing(chunks [][]byte) int {
	var buffer unsafe.Pointer
	size := 0
	for _, chunk := range chunks {
		bigger := C.realloc(buffer, C.size_t(size+len(chunk)))
		if bigger == nil {
			C.free(buffer)
			return -1
		}
		buffer = bigger
		size += len(chunk)
	}
	C.free(buffer)
	return size
}

// A linked list, freed node by node.
func listFreed(values []int) {
	var head *C.struct_link
	for _, value := range values {
		head = C.link_new(C.int(value), head)
	}
	for head != nil {
		next := head.next
		C.free(unsafe.Pointer(head))
		head = next
	}
}

func swapped(a, b string) string {
	x, y := C.CString(a), C.CString(b)
	if len(a) > len(b) {
		x, y = y, x
	}
	defer C.free(unsafe.Pointer(x))
	defer C.free(unsafe.Pointer(y))
	return fmt.Sprint(C.strcmp(x, y))
}

// Options are filled in one place and freed in another.
func fill(o *C.struct_options, name string, depth int) {
	o.name = C.CString(name)
	o.depth = C.int(depth)
}

func clear(o *C.struct_options) {
	C.free(unsafe.Pointer(o.name))
	o.name = nil
}

func options(name string) int {
	var o C.struct_options
	fill(&o, name, 2)
	defer clear(&o)
	return int(C.options_check(&o))
}

func optional(name string) int {
	var o C.struct_options
	if name != "" {
		o.name = C.CString(name)
	}
	n := int(C.options_check(&o))
	if o.name != nil {
		C.free(unsafe.Pointer(o.name))
	}
	return n
}

func optionsOnHeap(name string) *C.struct_options {
	o := (*C.struct_options)(C.malloc(C.sizeof_struct_options))
	fill(o, name, 1)
	return o
}

func freeOptions(o *C.struct_options) {
	clear(o)
	C.free(unsafe.Pointer(o))
}

func heapOptions(name string) int {
	o := optionsOnHeap(name)
	defer freeOptions(o)
	return int(C.options_check(o))
}
