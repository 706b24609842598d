// Package cstringleak holds copies of Go strings that nobody frees, and their correct neighbours.
package cstringleak

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
*/
import "C"

import (
	"errors"
	"unsafe"
)

func neverFreedBad(name string) {
	s := C.CString(name) // want memory/cstring-leak "^s, the result of C.CString\(name\), is never released"
	C.puts(s)
}

func deferredOk(name string) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	C.puts(s)
}

func explicitOk(name string) {
	s := C.CString(name)
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func inlineArgumentBad(name string) {
	C.puts(C.CString(name)) // want memory/cstring-leak "^the result of C.CString\(name\) has no name, so nothing can release it"
}

func bytesBad(b []byte) int {
	p := C.CBytes(b) // want memory/cstring-leak "^p, the result of C.CBytes\(b\), is never released"
	return int(C.strlen((*C.char)(p)))
}

func bytesOk(b []byte) int {
	p := C.CBytes(b)
	defer C.free(p)
	return int(C.strlen((*C.char)(p)))
}

func convertedBad(name string) bool {
	key := (*C.uchar)(unsafe.Pointer(C.CString(name))) // want memory/cstring-leak "^key, the result of C.CString\(name\), is never released"
	return *key == 0
}

func convertedOk(name string) bool {
	key := (*C.uchar)(unsafe.Pointer(C.CString(name)))
	defer C.free(unsafe.Pointer(key))
	return *key == 0
}

func severalAtOnceBad(a, b string) int {
	x, y := C.CString(a), C.CString(b) // want memory/cstring-leak "^y, "
	defer C.free(unsafe.Pointer(x))
	return int(C.strcmp(x, y))
}

func loopBad(names []string) {
	for _, name := range names {
		s := C.CString(name) // want memory/cstring-leak "^s, .* is never released"
		C.puts(s)
	}
}

func loopOk(names []string) {
	for _, name := range names {
		s := C.CString(name)
		C.puts(s)
		C.free(unsafe.Pointer(s))
	}
}

func functionLiteralPerIterationOk(names []string) {
	for _, name := range names {
		func() {
			s := C.CString(name)
			defer C.free(unsafe.Pointer(s))
			C.puts(s)
		}()
	}
}

func branchBad(name string, loud bool) int {
	s := C.CString(name) // want memory/cstring-leak "^s, .* is never released"
	if loud {
		return int(C.puts(s))
	}
	return int(C.strlen(s))
}

func returnedOk(name string) *C.char {
	return C.CString(name)
}

func returnedWithErrorOk(name string) (*C.char, error) {
	if name == "" {
		return nil, errors.New("no name")
	}
	s := C.CString(name)
	C.puts(s)
	return s, nil
}

func resultOfHelperBad(name string) {
	s := returnedOk(name) // want memory/cstring-leak "^s, the result of returnedOk\(name\), is never released"
	C.puts(s)
}

func resultOfHelperOk(name string) {
	s := returnedOk(name)
	defer C.free(unsafe.Pointer(s))
	C.puts(s)
}

func resultWithErrorOfHelperOk(name string) error {
	s, err := returnedWithErrorOk(name)
	if err != nil {
		return err
	}
	defer C.free(unsafe.Pointer(s))
	C.puts(s)
	return nil
}

func resultWithErrorOfHelperBad(name string) error {
	s, err := returnedWithErrorOk(name) // want memory/cstring-leak "^s, .* is never released"
	if err != nil {
		return err
	}
	C.puts(s)
	return nil
}

func nilUnlessNamedOk(name string) {
	var s *C.char
	if name != "" {
		s = C.CString(name)
		defer C.free(unsafe.Pointer(s))
	}
	C.fputs(s, C.stdout)
}

func nilUnlessNamedFreedOnceOk(name string) {
	var s *C.char
	if name != "" {
		s = C.CString(name)
	}
	C.fputs(s, C.stdout)
	if s != nil {
		C.free(unsafe.Pointer(s))
	}
}

func overwrittenBad(a, b string) {
	s := C.CString(a) // want memory/cstring-leak "^s, the result of C.CString\(a\), is overwritten before it is released"
	C.puts(s)
	s = C.CString(b)
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func overwrittenOk(a, b string) {
	s := C.CString(a)
	C.puts(s)
	C.free(unsafe.Pointer(s))
	s = C.CString(b)
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func twoNamesOneDeferOk(a string) {
	s := C.CString(a)
	t := s
	defer C.free(unsafe.Pointer(t))
	C.puts(s)
}

func switchOk(kind int, name string) int {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	switch kind {
	case 0:
		return 0
	case 1:
		return int(C.puts(s))
	default:
		return int(C.strlen(s))
	}
}

func braceInTextBad() {
	C.puts(C.CString("{sv}")) // want memory/cstring-leak "^the result of C.CString.*sv.* has no name"
}

type wrapper struct {
	text *C.char
}

func wrap(name string) (*wrapper, error) {
	return &wrapper{text: C.CString(name)}, nil
}

func wrappedBad(name string) (int, error) {
	w, err := wrap(name) // want memory/cstring-leak "^w.text, the result of wrap\(name\), is never released"
	if err != nil {
		return 0, err
	}
	return int(C.strlen(w.text)), nil
}

func (w *wrapper) native() *C.char {
	return w.text
}

func wrappedAndAskedBad(name string) (int, error) {
	w, err := wrap(name) // want memory/cstring-leak "the result of wrap\(name\)[, ]*is never released"
	if err != nil {
		return 0, err
	}
	return int(C.strlen(w.native())), nil
}

func eachIterationLosesOneBad(names []string) {
	for _, name := range names {
		s := C.CString(name) // want memory/cstring-leak "^s, .* is never released"
		C.puts(s)
	}
}
