package callocleak

/*
#include <stdlib.h>

struct params {
	void *data;
	unsigned long n;
};

static void put_data(struct params *p, void *data, unsigned long n) {
	p->data = data;
	p->n = n;
}

static void *taken;

static int take_or_fail(void *p) {
	if (taken) {
		return -1;
	}
	taken = p;
	return 0;
}
*/
import "C"

import (
	"errors"
	"reflect"
	"unsafe"
)

type blocks []unsafe.Pointer

func (b *blocks) copyOf(text []byte) unsafe.Pointer {
	p := C.malloc(C.size_t(len(text)))
	*b = append(*b, p)
	return p
}

func (b blocks) free() {
	for _, p := range b {
		C.free(p)
	}
}

func bytesOf(p unsafe.Pointer, n uintptr) []byte {
	return (*[1 << 20]byte)(p)[:n:n]
}

// The block is in both results: who frees the one may forget the other.
func paramsOk(text []byte, all blocks) ([]byte, blocks) {
	params := C.struct_params{}
	if len(text) != 0 {
		C.put_data(&params, all.copyOf(text), C.ulong(len(text)))
	}
	return bytesOf(unsafe.Pointer(&params), unsafe.Sizeof(params)), all
}

func wrappedOk(text []byte, all blocks) ([]byte, blocks) {
	var param []byte
	param, all = paramsOk(text, all)
	wrapped := C.struct_params{}
	if len(param) != 0 {
		C.put_data(&wrapped, all.copyOf(param), C.ulong(len(param)))
	}
	return bytesOf(unsafe.Pointer(&wrapped), unsafe.Sizeof(wrapped)), all
}

func usedOk(text []byte) int {
	var all blocks
	param, all := paramsOk(text, all)
	defer all.free()
	return len(param)
}

// A slice's header leads to the memory: whoever gets the slice has it.
func headerOk(n int) []byte {
	p := C.calloc(C.size_t(n), 1)
	var b []byte
	h := (*reflect.SliceHeader)(unsafe.Pointer(&b))
	h.Len = n
	h.Cap = n
	h.Data = uintptr(p)
	return b
}

func headerBad(n int) int {
	p := C.calloc(C.size_t(n), 1) // want memory/c-alloc-leak "never released"
	var b []byte
	h := (*reflect.SliceHeader)(unsafe.Pointer(&b))
	h.Len = n
	h.Cap = n
	h.Data = uintptr(p)
	return len(b)
}

func failure(status C.int) error {
	if status >= 0 {
		return nil
	}
	return errFailed
}

var errFailed = errors.New("failed")

// Where the status is negative there is an error, and the deferred call frees.
func takenOk(n int) (err error) {
	p := C.calloc(1, C.size_t(n))
	defer func() {
		if err != nil {
			C.free(p)
		}
	}()
	err = failure(C.take_or_fail(p))
	return
}
