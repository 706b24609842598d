// Package cases gives pointers to C functions that keep them.
package cases

/*
#include <stdlib.h>
#include <pthread.h>
#include "keep.h"

static void *last;

static void remember(void *p) {
	last = p;
}

static void forward(char *p) {
	remember(p);
}

static void forget(void *p) {
	last = p;
	last = 0;
}

static int look(const int *p) {
	return *p;
}

static void *same(void *p) {
	return p;
}

static void *work(void *p) {
	return p;
}

static void start(void *p) {
	pthread_t t;
	pthread_create(&t, 0, work, p);
}
*/
import "C"

import (
	"runtime"
	"runtime/cgo"
	"unsafe"
)

func globalBad(b []byte) {
	C.remember(unsafe.Pointer(&b[0])) // want pointer/c-retains-go-pointer "is kept in C's variable last after the call" // want pointer/address-of-empty-slice "b"
}

func localBad() {
	x := C.int(1)
	C.remember(unsafe.Pointer(&x)) // want pointer/c-retains-go-pointer "x. of C.remember points to Go memory"
}

func throughAnotherBad() {
	b := make([]byte, 8)
	C.forward((*C.char)(unsafe.Pointer(&b[0]))) // want pointer/c-retains-go-pointer "C.forward"
}

func threadBad() {
	x := new(C.int)
	C.start(unsafe.Pointer(x)) // want pointer/c-retains-go-pointer "C.start"
}

func inCFileBad() {
	x := new(C.int)
	C.keep_field(x) // want pointer/c-retains-go-pointer "C's variable state"
}

func inListBad() {
	x := new(C.int)
	C.keep_listed(x) // want pointer/c-retains-go-pointer "C.keep_listed"
}

func onOnePathBad() {
	x := new(C.int)
	C.keep_if(x, 1) // want pointer/c-retains-go-pointer "C.keep_if"
}

func inRecordOfCBad() {
	x := new(C.int)
	r := C.keep_record()
	C.keep_in(r, x) // want pointer/c-retains-go-pointer "the memory of argument 1"
}

func innerPointerBad() {
	b := new(C.block)
	C.keep_inner(b) // want pointer/c-retains-go-pointer "C.keep_inner"
}

func callbackDataBad() {
	o := new(C.int)
	C.keep_callback((C.callback)(C.keep_done), unsafe.Pointer(o)) // want pointer/c-retains-go-pointer "argument 2"
}

func inLoopBad() {
	for i := 0; i < 3; i++ {
		x := C.int(i)
		C.remember(unsafe.Pointer(&x)) // want pointer/c-retains-go-pointer "C.remember"
	}
}

func keepAliveBad() {
	x := new(C.int)
	C.remember(unsafe.Pointer(x)) // want pointer/c-retains-go-pointer "C.remember"
	runtime.KeepAlive(x)
}

func inClosureBad() {
	register := func() {
		C.remember(unsafe.Pointer(new(C.int))) // want pointer/c-retains-go-pointer "C.remember"
	}
	register()
}

type watcher struct {
	pin  runtime.Pinner
	data [8]byte
}

func (w *watcher) pinnedOk() {
	w.pin.Pin(w)
	C.remember(unsafe.Pointer(&w.data))
}

func ofCOk() {
	p := C.malloc(8)
	C.remember(p)
}

func handleOk(v any) {
	h := cgo.NewHandle(v)
	C.keep_number(C.size_t(h))
}

func forgottenOk() {
	C.forget(unsafe.Pointer(new(C.int)))
}

func lookedAtOk() {
	x := C.int(1)
	C.look(&x)
}

func returnedOk() {
	x := C.int(1)
	C.same(unsafe.Pointer(&x))
}

func copiedOk() {
	x := C.int(1)
	C.keep_copy(&x)
}

func unknownOk() {
	x := C.int(1)
	C.keep_elsewhere(&x)
}

func forTheCallOk() {
	x := C.int(1)
	C.keep_context(&x)
}

func sortedOk() {
	list := []C.int{2, 1}
	C.qsort(unsafe.Pointer(&list[0]), 2, 4, (*[0]byte)(C.keep_compare))
}
