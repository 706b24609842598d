// Package callocleak holds memory and objects of C that nobody releases, and their correct
// neighbours.
package callocleak

/*
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
*/
import "C"

import (
	"errors"
	"unsafe"
)

func mallocBad(n int) byte {
	p := C.malloc(C.size_t(n)) // want memory/c-alloc-leak "^p, the result of C.malloc\(C.size_t\(n\)\), is never released"
	C.memset(p, 1, C.size_t(n))
	return *(*byte)(p)
}

func mallocOk(n int) byte {
	p := C.malloc(C.size_t(n))
	defer C.free(p)
	C.memset(p, 1, C.size_t(n))
	return *(*byte)(p)
}

func callocBad(n int) int {
	list := (*C.int)(C.calloc(C.size_t(n), C.sizeof_int)) // want memory/c-alloc-leak "^list, the result of C.calloc"
	if list == nil {
		return -1
	}
	*list = 3
	return int(*list)
}

func callocOk(n int) int {
	list := (*C.int)(C.calloc(C.size_t(n), C.sizeof_int))
	if list == nil {
		return -1
	}
	defer C.free(unsafe.Pointer(list))
	*list = 3
	return int(*list)
}

func strdupBad(s *C.char) int {
	copied := C.strdup(s)        // want memory/c-alloc-leak "^copied, the result of C.strdup\(s\), is never released"
	return int(C.strlen(copied)) // want memory/unchecked-c-allocation "^C.strdup may return null"
}

func strdupOk(s *C.char) int {
	copied := C.strdup(s)
	defer C.free(unsafe.Pointer(copied))
	return int(C.strlen(copied)) // want memory/unchecked-c-allocation "^C.strdup may return null"
}

func fileBad(path *C.char, mode *C.char) (int, error) {
	f := C.fopen(path, mode) // want memory/c-alloc-leak "^f, the result of C.fopen\(path, mode\), is never released"
	if f == nil {
		return 0, errors.New("cannot open")
	}
	return int(C.fgetc(f)), nil
}

func fileOk(path *C.char, mode *C.char) (int, error) {
	f := C.fopen(path, mode)
	if f == nil {
		return 0, errors.New("cannot open")
	}
	defer C.fclose(f)
	return int(C.fgetc(f)), nil
}

func directoryBad(path *C.char) int {
	count := 0
	dir := C.opendir(path) // want memory/c-alloc-leak "^dir, "
	if dir == nil {
		return -1
	}
	for C.readdir(dir) != nil {
		count++
	}
	return count
}

func directoryOk(path *C.char) int {
	count := 0
	dir := C.opendir(path)
	if dir == nil {
		return -1
	}
	for C.readdir(dir) != nil {
		count++
	}
	C.closedir(dir)
	return count
}

func realpathBad(path *C.char) string {
	full := C.realpath(path, nil) // want memory/c-alloc-leak "^full, "
	return C.GoString(full)
}

func realpathOk(path *C.char) string {
	full := C.realpath(path, nil)
	defer C.free(unsafe.Pointer(full))
	return C.GoString(full)
}

func inlineBad(path *C.char) string {
	return C.GoString(C.realpath(path, nil)) // want memory/c-alloc-leak "has no name"
}

func reallocOk(n int) {
	p := C.malloc(C.size_t(n))
	p = C.realloc(p, C.size_t(2*n)) // want memory/unchecked-c-allocation "^where realloc fails, p becomes null"
	if p == nil {
		return
	}
	C.memset(p, 0, C.size_t(2*n))
	C.free(p)
}

func growOk(n int) error {
	p := C.malloc(C.size_t(n))
	bigger := C.realloc(p, C.size_t(2*n))
	if bigger == nil {
		C.free(p)
		return errors.New("no memory")
	}
	C.free(bigger)
	return nil
}

func mappingBad(n int) byte {
	m := C.mmap(nil, C.size_t(n), C.PROT_READ, C.MAP_PRIVATE|C.MAP_ANONYMOUS, -1, 0) // want memory/c-alloc-leak "^m, "
	return *(*byte)(m)
}

func mappingOk(n int) byte {
	m := C.mmap(nil, C.size_t(n), C.PROT_READ, C.MAP_PRIVATE|C.MAP_ANONYMOUS, -1, 0)
	defer C.munmap(m, C.size_t(n))
	return *(*byte)(m)
}

func loopBad(n int) {
	for i := 0; i < n; i++ {
		p := C.malloc(16) // want memory/c-alloc-leak "^p, "
		C.memset(p, 0, 16)
	}
}

func overwrittenInLoopBad(n int) {
	var p unsafe.Pointer
	for i := 0; i < n; i++ {
		p = C.malloc(16) // want memory/c-alloc-leak "^p, the result of C.malloc\(16\), is overwritten before it is released"
		C.memset(p, 0, 16)
	}
	C.free(p)
}

func memset(p unsafe.Pointer, n int) unsafe.Pointer {
	return C.memset(p, 0, C.size_t(n))
}

func throughHelperBad(n int) byte {
	p := memset(C.malloc(C.size_t(n)), n) // want memory/c-alloc-leak "C.malloc"
	return *(*byte)(p)
}

func throughHelperOk(n int) byte {
	p := memset(C.malloc(C.size_t(n)), n)
	defer C.free(p)
	return *(*byte)(p)
}
