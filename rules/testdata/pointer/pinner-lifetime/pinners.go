// Package cases pins.
package cases

/*
static void *last;

static void remember(void *p) {
	last = p;
}

static void forget(void) {
	last = 0;
}

static void use(void *p) {
	(void)p;
}
*/
import "C"

import (
	"runtime"
	"unsafe"
)

func neverBad() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x) // want pointer/pinner-lifetime "p is never unpinned on some path"
	C.use(unsafe.Pointer(x))
}

func earlyReturnBad(fail bool) {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x) // want pointer/pinner-lifetime "p is never unpinned"
	if fail {
		return
	}
	C.use(unsafe.Pointer(x))
	p.Unpin()
}

func tooEarlyBad() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x)
	defer p.Unpin()
	C.remember(unsafe.Pointer(x)) // want pointer/pinner-lifetime "keeps its argument in C's variable last"
}

func copiedBad() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x)
	q := p // want pointer/pinner-lifetime "p is copied while it holds pins"
	q.Unpin()
	p.Unpin()
}

func nilBad() {
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(nil) // want pointer/pinner-lifetime "p pins nil"
}

func nilPointerBad() {
	var x *int
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(x) // want pointer/pinner-lifetime "p pins nil"
}

func sliceBad(b []byte) {
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(b) // want pointer/pinner-lifetime "p pins a slice"
}

func stringBad(s string) {
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(s) // want pointer/pinner-lifetime "p pins a string"
}

func mapBad(m map[int]int) {
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(m) // want pointer/pinner-lifetime "p pins a map"
}

type header struct{ n int }

func recordBad(h header) {
	p := &runtime.Pinner{}
	defer p.Unpin()
	p.Pin(h) // want pointer/pinner-lifetime "p pins a record"
}

func inLoopBad(all []*C.int) {
	for _, x := range all {
		var p runtime.Pinner
		p.Pin(x) // want pointer/pinner-lifetime "p is never unpinned"
		C.use(unsafe.Pointer(x))
	}
}

func inClosureBad() {
	run := func() {
		x := new(C.int)
		var p runtime.Pinner
		p.Pin(x) // want pointer/pinner-lifetime "never unpinned"
		C.use(unsafe.Pointer(x))
	}
	run()
}

type watcher struct {
	pin  runtime.Pinner
	data [8]byte
}

func (w *watcher) startOk() {
	w.pin.Pin(w)
	C.remember(unsafe.Pointer(w))
}

func (w *watcher) Close() {
	C.forget()
	w.pin.Unpin()
}

func deferredOk() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x)
	defer p.Unpin()
	C.use(unsafe.Pointer(x))
}

func deferredClosureOk() {
	x := new(C.int)
	var p runtime.Pinner
	defer func() { p.Unpin() }()
	p.Pin(x)
	C.use(unsafe.Pointer(x))
}

func unpinnedOk() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x)
	C.use(unsafe.Pointer(x))
	p.Unpin()
}

func forgottenOk() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x)
	defer p.Unpin()
	C.remember(unsafe.Pointer(x))
	C.forget()
}

func release(p *runtime.Pinner) { p.Unpin() }

func helperOk() {
	x := new(C.int)
	var p runtime.Pinner
	p.Pin(x)
	defer release(&p)
	C.use(unsafe.Pointer(x))
}

func returnedOk() *runtime.Pinner {
	p := &runtime.Pinner{}
	p.Pin(new(int))
	return p
}

func interfaceOk(v any) {
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(v)
}

func elementOk(b []byte) {
	if len(b) == 0 {
		return
	}
	var p runtime.Pinner
	defer p.Unpin()
	p.Pin(&b[0])
	C.use(unsafe.Pointer(&b[0]))
}

func inLoopOk(all []*C.int) {
	var p runtime.Pinner
	defer p.Unpin()
	for _, x := range all {
		p.Pin(x)
	}
}
