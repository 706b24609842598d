// Package cases gives C the addresses of Go's own containers.
package cases

/*
#include <stdint.h>

typedef void *any;

static void take(void *p) {
	(void)p;
}

static void take_number(uintptr_t h) {
	(void)h;
}

static void take_out(char **p) {
	(void)p;
}
*/
import "C"

import (
	"runtime/cgo"
	"strings"
	"unsafe"
)

func sliceHeaderBad() {
	data := make([]byte, 16)
	C.take(unsafe.Pointer(&data)) // want pointer/go-container-passed-to-c "argument 1 of C.take is the address of data"
}

func mapBad() {
	m := map[int]int{1: 2}
	C.take(unsafe.Pointer(&m)) // want pointer/go-container-passed-to-c "a Go map"
}

func channelBad() {
	c := make(chan int, 1)
	C.take(unsafe.Pointer(&c)) // want pointer/go-container-passed-to-c "a Go map or channel"
}

func interfaceBad() {
	var i any = new(C.int)
	C.take(unsafe.Pointer(&i)) // want pointer/go-container-passed-to-c "take"
}

type any interface{}

func interfaceOfCallerBad(i any) {
	C.take(unsafe.Pointer(&i)) // want pointer/go-container-passed-to-c "a Go interface"
}

func stringBad() {
	s := strings.Repeat("a", 3)
	C.take(unsafe.Pointer(&s)) // want pointer/go-container-passed-to-c "the address of s"
}

type request struct {
	id   C.int
	body []byte
}

func fieldBad() {
	r := &request{body: make([]byte, 8)}
	C.take(unsafe.Pointer(&r.body)) // want pointer/go-container-passed-to-c "the address of r.body"
}

func variableFirstBad() {
	list := []int{1, 2}
	p := unsafe.Pointer(&list)
	C.take(p) // want pointer/go-container-passed-to-c "argument 1"
}

func inClosureBad() {
	run := func(n int) {
		m := make(map[string]int, n)
		C.take(unsafe.Pointer(&m)) // want pointer/go-container-passed-to-c "a Go map"
	}
	run(3)
}

func inLoopBad(words []string) {
	for range words {
		b := make([]byte, 4)
		C.take(unsafe.Pointer(&b)) // want pointer/go-container-passed-to-c "the address of b"
	}
}

type table map[string]int

func namedBad() {
	t := table{"a": 1}
	C.take(unsafe.Pointer(&t)) // want pointer/go-container-passed-to-c "a Go map"
}

func deferredBad() {
	s := make([]int, 2)
	defer C.take(unsafe.Pointer(&s)) // want pointer/go-container-passed-to-c "the address of s"
}

func elementOk() {
	data := make([]byte, 16)
	C.take(unsafe.Pointer(&data[0]))
}

func sliceDataOk(data []int32) {
	C.take(unsafe.Pointer(unsafe.SliceData(data)))
}

func stringDataOk(s string) {
	C.take(unsafe.Pointer(unsafe.StringData(s)))
}

func handleOk(m map[int]int) {
	h := cgo.NewHandle(m)
	defer h.Delete()
	C.take_number(C.uintptr_t(h))
}

func outParameterOk() {
	var p *C.char
	C.take_out(&p)
}

func nilMapBad() {
	var m map[int]int
	C.take(unsafe.Pointer(&m)) // want pointer/go-container-passed-to-c "a Go map or channel"
}

func nilSliceOk() {
	var s []int
	C.take(unsafe.Pointer(&s))
}

func literalOk() {
	s := "constant"
	C.take(unsafe.Pointer(&s))
}
