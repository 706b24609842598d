// Package cases returns values to C.
package cases

/*
#include <stdlib.h>
#include <stdint.h>

typedef struct pair {
	int *first;
	int n;
} pair;

static int *find(void) {
	static int n;
	return &n;
}
*/
import "C"

import (
	"runtime"
	"runtime/cgo"
	"strings"
	"unsafe"
)

//export newBad
func newBad() *C.int {
	return new(C.int) // want pointer/export-returns-go-pointer "newBad is called by C and returns a pointer to Go memory"
}

//export localBad
func localBad() *C.int {
	x := C.int(1)
	return &x // want pointer/export-returns-go-pointer "the address of x"
}

//export bytesBad
func bytesBad() *C.char {
	b := []byte("name\x00")
	return (*C.char)(unsafe.Pointer(&b[0])) // want pointer/export-returns-go-pointer "bytesBad"
}

//export stringBad
func stringBad(n int) string {
	return strings.Repeat("a", n) // want pointer/export-returns-go-pointer "a Go string"
}

//export sliceBad
func sliceBad() []byte {
	return make([]byte, 8) // want pointer/export-returns-go-pointer "a Go slice"
}

//export mapBad
func mapBad() map[int]int {
	return map[int]int{1: 2} // want pointer/export-returns-go-pointer "a Go map"
}

//export recordBad
func recordBad() C.pair {
	return C.pair{first: new(C.int)} // want pointer/export-returns-go-pointer "at .first"
}

//export severalBad
func severalBad() (C.int, unsafe.Pointer) {
	return 1, unsafe.Pointer(new(C.int)) // want pointer/export-returns-go-pointer "severalBad"
}

func make1() *C.int {
	return new(C.int)
}

//export helperBad
func helperBad() *C.int {
	return make1() // want pointer/export-returns-go-pointer "helperBad"
}

//export namedBad
func namedBad(n int) (p *C.int) {
	if n > 0 {
		p = new(C.int)
	}
	return // want pointer/export-returns-go-pointer "namedBad"
}

type object struct{ n C.int }

//export fieldBad
func fieldBad() *C.int {
	o := &object{}
	return &o.n // want pointer/export-returns-go-pointer "fieldBad"
}

//export unpinnedBad
func unpinnedBad() *C.int {
	x := new(C.int)
	var pin runtime.Pinner
	pin.Pin(x)
	pin.Unpin()
	return x // want pointer/export-returns-go-pointer "unpinnedBad"
}

//export closureBad
func closureBad() *C.int {
	build := func() *C.int { return new(C.int) }
	return build() // want pointer/export-returns-go-pointer "closureBad"
}

var table = map[int]*int{}

//export tableBad
func tableBad(n int) *int {
	return table[n] // want pointer/export-returns-go-pointer "a pointer to Go memory"
}

//export cStringOk
func cStringOk() *C.char {
	return C.CString("name")
}

//export cBytesOk
func cBytesOk() unsafe.Pointer {
	return C.CBytes([]byte{1, 2})
}

//export nilOk
func nilOk() *C.int {
	return nil
}

//export ofCOk
func ofCOk() *C.int {
	return C.find()
}

//export handleOk
func handleOk() C.uintptr_t {
	return C.uintptr_t(cgo.NewHandle(1))
}

//export echoOk
func echoOk(p *C.int) *C.int {
	return p
}

//export echoAnyOk
func echoAnyOk(p unsafe.Pointer) unsafe.Pointer {
	return p
}

//export constantOk
func constantOk() string {
	return "constant"
}

var number C.int

//export variableOk
func variableOk() *C.int {
	return &number
}

//export recordOk
func recordOk() C.pair {
	return C.pair{first: C.find(), n: 1}
}

var pinner runtime.Pinner

//export pinnedOk
func pinnedOk() *C.int {
	x := new(C.int)
	pinner.Pin(x)
	return x
}

func notExportedOk() *C.int {
	return new(C.int)
}
