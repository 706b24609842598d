package cstringleak

/*
#include <stdio.h>
#include <stdlib.h>
*/
import "C"

import (
	"sync"
	"unsafe"
)

func deferAboveTheValueBad(name string) {
	var s *C.char
	defer C.free(unsafe.Pointer(s))
	s = C.CString(name) // want memory/cstring-leak "^s, .* is not released: the deferred call got the value from before it was set"
	C.puts(s)
}

func deferredLiteralAboveTheValueOk(name string) {
	var s *C.char
	defer func() { C.free(unsafe.Pointer(s)) }()
	s = C.CString(name)
	C.puts(s)
}

func text(name string) (*C.char, func()) {
	s := C.CString(name)
	return s, func() { C.free(unsafe.Pointer(s)) }
}

func cleanupCalledOk(name string) {
	s, free := text(name)
	defer free()
	C.puts(s)
}

func cleanupDroppedBad(name string) {
	s, _ := text(name) // want memory/c-alloc-leak "text\(name\).* never called"
	C.puts(s)
}

func announce(name string) func() {
	s := C.CString(name)
	C.puts(s)
	return func() { C.free(unsafe.Pointer(s)) }
}

func cleanupOfHelperCalledOk(name string) {
	defer announce(name)()
}

func cleanupOfHelperNotCalledBad(name string) {
	defer announce(name) // want memory/c-alloc-leak "announce\(name\).* never called"
}

func localClosureOk(name string) {
	s := C.CString(name)
	free := func() { C.free(unsafe.Pointer(s)) }
	defer free()
	C.puts(s)
}

func localClosureNeverCalledBad(name string) {
	s := C.CString(name) // want memory/cstring-leak "^s, "
	free := func() { C.free(unsafe.Pointer(s)) }
	_ = free
	C.puts(s)
}

func releaseString(s *C.char) {
	C.free(unsafe.Pointer(s))
}

func helperOk(name string) {
	s := C.CString(name)
	defer releaseString(s)
	C.puts(s)
}

func goroutineFreesOk(name string) {
	s := C.CString(name)
	go func() {
		defer C.free(unsafe.Pointer(s))
		C.puts(s)
	}()
}

func onceFreesOk(name string) {
	var once sync.Once
	s := C.CString(name)
	defer once.Do(func() { C.free(unsafe.Pointer(s)) })
	C.puts(s)
}

func deferWithFlagOk(name string, keep func(*C.char) bool) {
	s := C.CString(name)
	owned := true
	defer func() {
		if owned {
			C.free(unsafe.Pointer(s))
		}
	}()
	if keep(s) {
		owned = false
	}
}

func cleanupListOk(names []string) {
	var cleanups []func()
	defer func() {
		for _, clean := range cleanups {
			clean()
		}
	}()
	for _, name := range names {
		s := C.CString(name)
		cleanups = append(cleanups, func() { C.free(unsafe.Pointer(s)) })
		C.puts(s)
	}
}
