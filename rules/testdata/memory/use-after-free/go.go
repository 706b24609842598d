// Package useafterfree uses C memory after its release; its neighbours use it before.
package useafterfree

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
*/
import "C"

import (
	"errors"
	"fmt"
	"unsafe"
)

func copyAfterFreeBad(name string) string {
	s := C.CString(name)
	C.free(unsafe.Pointer(s))
	return C.GoString(s) // want memory/use-after-free "^s is passed on after C.free released it"
}

func copyBeforeFreeOk(name string) string {
	s := C.CString(name)
	text := C.GoString(s)
	C.free(unsafe.Pointer(s))
	return text
}

func readBad(n int) int {
	p := (*C.int)(C.calloc(C.size_t(n), C.sizeof_int))
	if p == nil {
		return 0
	}
	C.free(unsafe.Pointer(p))
	return int(*p) // want memory/use-after-free "^p is read after C.free released it"
}

func writeBad(n int) {
	p := (*C.int)(C.calloc(C.size_t(n), C.sizeof_int))
	if p == nil {
		return
	}
	C.free(unsafe.Pointer(p))
	*p = 1 // want memory/use-after-free "^p is written to after C.free released it"
}

func callBad(name string) {
	s := C.CString(name)
	C.free(unsafe.Pointer(s))
	C.puts(s) // want memory/use-after-free "^s is passed on after C.free released it"
}

func branchBad(name string, quiet bool) {
	s := C.CString(name)
	if quiet {
		C.free(unsafe.Pointer(s))
	}
	C.puts(s) // want memory/use-after-free "^s is passed on"
	if !quiet {
		C.free(unsafe.Pointer(s))
	}
}

func branchOk(name string, quiet bool) {
	s := C.CString(name)
	if !quiet {
		C.puts(s)
	}
	C.free(unsafe.Pointer(s))
}

func viewBad(n int) int {
	p := C.malloc(C.size_t(n))
	view := unsafe.Slice((*byte)(p), n)
	C.free(p)
	return int(view[0]) // want memory/use-after-free "view|p"
}

func viewOk(n int) int {
	p := C.malloc(C.size_t(n))
	view := unsafe.Slice((*byte)(p), n)
	C.memset(p, 0, C.size_t(n))
	first := int(view[0])
	C.free(p)
	return first
}

func returnedBad(name string) *C.char {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	return s // want memory/use-after-free "^s is returned after C.free released it"
}

func derivedBad(name string) int {
	s := C.CString(name)
	dot := C.strchr(s, '.')
	C.free(unsafe.Pointer(s))
	if dot == nil {
		return 0
	}
	return int(*dot) // want memory/use-after-free "^dot is read after C.free released it"
}

func derivedOk(name string) int {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	dot := C.strchr(s, '.')
	if dot == nil {
		return 0
	}
	return int(*dot)
}

func addressOnlyOk(name string) {
	s := C.CString(name)
	C.free(unsafe.Pointer(s))
	fmt.Printf("freed %p\n", s)
	if s == nil { // want memory/dead-nil-check-after-c-malloc "^C.CString never returns nil"
		return
	}
}

func assignedAgainOk(name string) {
	s := C.CString(name)
	C.free(unsafe.Pointer(s))
	s = C.CString(name + "!")
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func loopBad(names []string) {
	s := C.CString("header") // want memory/leak-on-early-return "^s, "
	for _, name := range names {
		C.puts(s) // want memory/use-after-free "^s is passed on"
		if name == "" {
			C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released"
		}
	}
}

func FN_literalPerIterationBad(names []string) {
	var texts [4]*C.char
	for i, name := range names {
		func() {
			s := C.CString(name)
			defer C.free(unsafe.Pointer(s))
			texts[i&3] = s
		}()
	}
	C.puts(texts[0]) // gap: elements of an array are not told apart
}

func release(s *C.char) {
	C.free(unsafe.Pointer(s))
}

func show(s *C.char) {
	C.puts(s)
}

func helpersBad(name string) {
	s := C.CString(name)
	release(s)
	show(s) // want memory/use-after-free "^s is passed on after release released it"
}

func helpersOk(name string) {
	s := C.CString(name)
	show(s)
	release(s)
}

func closureBad(name string) func() string {
	s := C.CString(name)
	get := func() string { return C.GoString(s) }
	C.free(unsafe.Pointer(s))
	_ = get() // want memory/use-after-free "^s is passed on"
	return nil
}

type reader struct {
	file *C.FILE
	path *C.char
}

func (r *reader) close() {
	C.fclose(r.file)
	C.free(unsafe.Pointer(r.path))
}

func fieldBad(path string, mode *C.char) (string, error) {
	r := &reader{path: C.CString(path)}
	r.file = C.fopen(r.path, mode)
	if r.file == nil {
		C.free(unsafe.Pointer(r.path))
		return "", errors.New("cannot open " + C.GoString(r.path)) // want memory/use-after-free "^r.path is passed on after C.free released it"
	}
	r.close()
	return "", nil
}

func fieldOk(path string, mode *C.char) (string, error) {
	r := &reader{path: C.CString(path)}
	r.file = C.fopen(r.path, mode)
	if r.file == nil {
		err := errors.New("cannot open " + C.GoString(r.path))
		C.free(unsafe.Pointer(r.path))
		return "", err
	}
	defer r.close()
	return C.GoString(r.path), nil
}

func fileBad(path, mode *C.char) int {
	f := C.fopen(path, mode)
	if f == nil {
		return -1
	}
	C.fclose(f)
	return int(C.fgetc(f)) // want memory/use-after-free "^f is passed on after C.fclose released it"
}

func reallocBad(n int) byte {
	p := C.malloc(C.size_t(n))
	q := C.realloc(p, C.size_t(2*n))
	if q == nil {
		C.free(p)
		return 0
	}
	defer C.free(q)
	return *(*byte)(p) // want memory/use-after-free "^p is read after C.realloc released it"
}

var current *C.char

func globalBad(name string) int {
	current = C.CString(name)
	C.free(unsafe.Pointer(current))
	return int(C.strlen(current)) // want memory/use-after-free "current is passed on after C.free released it"
}

func globalOk(name string) int {
	current = C.CString(name)
	n := int(C.strlen(current))
	C.free(unsafe.Pointer(current))
	current = nil
	return n
}

func deferredUseOk(name string) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	defer C.puts(s)
}

func deferredUseBad(name string) {
	s := C.CString(name)
	defer C.puts(s) // want memory/use-after-free "^s is passed on"
	defer C.free(unsafe.Pointer(s))
}
