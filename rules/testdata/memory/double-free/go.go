// Package doublefree releases C memory twice; its neighbours release it once.
package doublefree

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
*/
import "C"

import (
	"sync"
	"unsafe"
)

func twiceBad(name string) {
	s := C.CString(name)
	C.puts(s)
	C.free(unsafe.Pointer(s))
	C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released when C.free releases it"
}

func deferredAndExplicitBad(name string) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released"
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func deferredOk(name string) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	C.puts(s)
}

func branchBad(name string, quiet bool) {
	s := C.CString(name)
	if quiet {
		C.free(unsafe.Pointer(s))
	} else {
		C.puts(s)
	}
	C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released"
}

func branchOk(name string, quiet bool) {
	s := C.CString(name)
	if quiet {
		C.free(unsafe.Pointer(s))
		return
	}
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func aliasBad(name string) {
	s := C.CString(name)
	t := s
	C.free(unsafe.Pointer(t))
	C.free(unsafe.Pointer(s)) // want memory/double-free "was already released"
}

func nilBetweenOk(name string) {
	s := C.CString(name)
	C.free(unsafe.Pointer(s))
	s = nil
	C.free(unsafe.Pointer(s))
}

func freshBetweenOk(name string) {
	s := C.CString(name)
	C.free(unsafe.Pointer(s))
	s = C.CString(name + "!")
	C.free(unsafe.Pointer(s))
}

func release(s *C.char) {
	C.free(unsafe.Pointer(s))
}

func helperBad(name string) {
	s := C.CString(name)
	release(s)
	C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released"
}

func helperTwiceBad(name string) {
	s := C.CString(name)
	defer release(s) // want memory/double-free "^s was already released when release releases it"
	C.puts(s)
	release(s)
}

func loopBad(n int) {
	p := C.malloc(8) // want memory/leak-on-early-return "^p, "
	for i := 0; i < n; i++ {
		C.free(p) // want memory/double-free "^p was already released"
	}
}

func loopOk(n int) {
	for i := 0; i < n; i++ {
		p := C.malloc(8)
		C.free(p)
	}
}

func fileBad(path, mode *C.char) {
	f := C.fopen(path, mode)
	if f == nil {
		return
	}
	defer C.fclose(f) // want memory/double-free "^f was already released when C.fclose releases it"
	if C.fgetc(f) < 0 {
		C.fclose(f)
	}
}

func reallocBad(n int) {
	p := C.malloc(C.size_t(n))
	q := C.realloc(p, C.size_t(2*n))
	if q == nil {
		C.free(p)
		return
	}
	C.free(q)
	C.free(p) // want memory/double-free "^p was already released"
}

func reallocOk(n int) {
	p := C.malloc(C.size_t(n))
	q := C.realloc(p, C.size_t(2*n))
	if q == nil {
		C.free(p)
		return
	}
	C.free(q)
}

func closureTwiceBad(name string) {
	s := C.CString(name)
	done := func() { C.free(unsafe.Pointer(s)) }
	done()
	done() // want memory/double-free "^s was already released"
}

func closureOnceOk(name string) {
	s := C.CString(name)
	var once sync.Once
	done := func() { once.Do(func() { C.free(unsafe.Pointer(s)) }) }
	done()
	done()
}

func guardedClosureOk(name string) {
	s := C.CString(name)
	done := func() {
		if s == nil {
			return
		}
		C.free(unsafe.Pointer(s))
		s = nil
	}
	done()
	done()
}

type buffer struct {
	data unsafe.Pointer
}

func (b *buffer) free() {
	C.free(b.data)
}

func (b *buffer) close() {
	if b.data != nil {
		C.free(b.data)
		b.data = nil
	}
}

func fieldBad() {
	b := &buffer{data: C.malloc(8)}
	b.free()
	b.free() // want memory/double-free "b.data was already released"
}

func fieldOk() {
	b := &buffer{data: C.malloc(8)}
	b.close()
	b.close()
}

func copyBad() {
	a := buffer{data: C.malloc(8)}
	b := a
	a.free()
	b.free() // want memory/double-free "was already released"
}

func elementsOk(n int) {
	list := make([]unsafe.Pointer, n)
	for i := range list {
		list[i] = C.malloc(8)
	}
	for _, p := range list {
		C.free(p)
	}
}

func flagOk(name string, early bool) {
	s := C.CString(name)
	freed := false
	if early {
		C.free(unsafe.Pointer(s))
		freed = true
	}
	if !freed {
		C.free(unsafe.Pointer(s))
	}
}

func sameConditionTwiceOk(name string, early bool) {
	s := C.CString(name)
	if early {
		C.free(unsafe.Pointer(s))
	}
	if !early {
		C.free(unsafe.Pointer(s))
	}
}
