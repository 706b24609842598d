// Package wrongrelease releases C objects with functions of other families; its neighbours do not.
package wrongrelease

/*
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
*/
import "C"

import "unsafe"

func fileBad(path, mode *C.char) {
	f := C.fopen(path, mode)
	if f == nil {
		return
	}
	C.free(unsafe.Pointer(f)) // want memory/wrong-release-function "^f comes from C.fopen, but C.free releases it"
}

func fileOk(path, mode *C.char) {
	f := C.fopen(path, mode)
	if f == nil {
		return
	}
	C.fclose(f)
}

func deferredBad(path *C.char) {
	dir := C.opendir(path)
	if dir == nil {
		return
	}
	defer C.free(unsafe.Pointer(dir)) // want memory/wrong-release-function "^dir comes from C.opendir, but C.free releases it"
	C.readdir(dir)
}

func deferredOk(path *C.char) {
	dir := C.opendir(path)
	if dir == nil {
		return
	}
	defer C.closedir(dir)
	C.readdir(dir)
}

func pipeBad(command, mode *C.char) {
	p := C.popen(command, mode)
	if p == nil {
		return
	}
	C.fclose(p) // want memory/wrong-release-function "^p comes from C.popen, but C.fclose releases it"
}

func pipeOk(command, mode *C.char) {
	p := C.popen(command, mode)
	if p != nil {
		C.pclose(p)
	}
}

func environmentBad(name *C.char) string {
	value := C.getenv(name)
	defer C.free(unsafe.Pointer(value)) // want memory/wrong-release-function "^value belongs to C.getenv, but C.free releases it"
	return C.GoString(value)
}

func environmentOk(name *C.char) string {
	return C.GoString(C.getenv(name))
}

func messageBad(code int) string {
	message := C.strerror(C.int(code))
	text := C.GoString(message)
	C.free(unsafe.Pointer(message)) // want memory/wrong-release-function "^message belongs to C.strerror"
	return text
}

func timeBad(t *C.time_t) int {
	parts := C.localtime(t)
	year := int(parts.tm_year)
	C.free(unsafe.Pointer(parts)) // want memory/wrong-release-function "^parts belongs to C.localtime"
	return year
}

func mappingBad(n int) {
	m := C.mmap(nil, C.size_t(n), C.PROT_READ, C.MAP_PRIVATE|C.MAP_ANONYMOUS, -1, 0)
	C.free(m) // want memory/wrong-release-function "^m comes from C.mmap, but C.free releases it"
}

func mappingOk(n int) {
	m := C.mmap(nil, C.size_t(n), C.PROT_READ, C.MAP_PRIVATE|C.MAP_ANONYMOUS, -1, 0)
	C.munmap(m, C.size_t(n))
}

func libcFamilyOk(path *C.char) {
	full := C.realpath(path, nil)
	C.free(unsafe.Pointer(full))
	copied := C.strdup(path)
	C.free(unsafe.Pointer(copied))
	text := C.CString("x")
	C.free(unsafe.Pointer(text))
}

func dispose(f *C.FILE) {
	C.free(unsafe.Pointer(f))
}

func throughHelperBad(path, mode *C.char) {
	f := C.fopen(path, mode)
	if f == nil {
		return
	}
	dispose(f) // want memory/wrong-release-function "^f comes from C.fopen, but dispose releases it"
}

type log struct {
	file *C.FILE
}

func fieldBad(path, mode *C.char) {
	l := log{file: C.fopen(path, mode)}
	if l.file == nil {
		return
	}
	C.fputs(path, l.file)
	C.free(unsafe.Pointer(l.file)) // want memory/wrong-release-function "^l.file comes from C.fopen"
}

func eitherOk(path, mode *C.char, command bool) {
	var f *C.FILE
	if command {
		f = C.popen(path, mode)
	} else {
		f = C.fopen(path, mode)
	}
	if f == nil {
		return
	}
	if command {
		C.pclose(f)
	} else {
		C.fclose(f)
	}
}

func entryOfDirectoryBad(path *C.char) {
	dir := C.opendir(path)
	if dir == nil {
		return
	}
	defer C.closedir(dir)
	entry := C.readdir(dir)
	C.free(unsafe.Pointer(entry)) // want memory/wrong-release-function "^entry belongs to C.readdir, but C.free releases it"
}
