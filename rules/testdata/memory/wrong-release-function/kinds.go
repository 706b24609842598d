package wrongrelease

/*
#include <stdlib.h>
#include "kinds.h"
*/
import "C"

import "unsafe"

func otherKindBad(bits int) {
	f := C.filter_create(C.int(bits))
	if f == nil {
		return
	}
	C.cache_destroy((*C.cache_t)(unsafe.Pointer(f))) // want memory/wrong-release-function "^f comes from C.filter_create, but C.cache_destroy releases it"
}

func ownKindOk(bits int) {
	f := C.filter_create(C.int(bits))
	if f == nil {
		return
	}
	defer C.filter_destroy(f)
	c := C.cache_create(C.int(bits))
	if c != nil {
		C.cache_destroy(c)
	}
}

func textBad(name string) {
	cname := C.CString(name)
	defer C.filter_destroy((*C.filter_t)(unsafe.Pointer(cname))) // want memory/wrong-release-function "^cname comes from C.CString, but C.filter_destroy releases it"
}

func textOfKnownRecordBad(name string) {
	cname := C.CString(name)
	C.plain_destroy((*C.struct_plain)(unsafe.Pointer(cname))) // want memory/wrong-release-function "^cname comes from C.CString, but C.plain_destroy releases it"
}

func memoryBad() {
	p := C.malloc(64)
	C.cache_destroy((*C.cache_t)(p)) // want memory/wrong-release-function "^p comes from C.malloc, but C.cache_destroy releases it"
}

// Memory that the program makes a record of may be for a library to release.
func memoryOk() {
	p := (*C.struct_plain)(C.malloc(C.sizeof_struct_plain))
	p.number = 1
	C.plain_destroy(p)
}

func closeCache(c *C.cache_t) {
	C.cache_destroy(c)
}

func throughHelperOfOtherKindBad(bits int) {
	leaf := C.leaf_create()
	if leaf != nil && bits > 0 {
		closeCache((*C.cache_t)(unsafe.Pointer(leaf))) // want memory/wrong-release-function "^leaf comes from C.leaf_create, but closeCache releases it"
	} else {
		C.leaf_free(leaf)
	}
}

func derivedOk() {
	d := C.derived_create()
	if d != nil {
		C.base_destroy((*C.struct_base)(unsafe.Pointer(d)))
	}
}

func leafKind(leaf *C.leaf_t) int {
	return int(C.object_kind((*C.object_t)(unsafe.Pointer(leaf))))
}

// Every leaf is an object: leafKind says so.
func extendedOk() {
	leaf := C.leaf_create()
	if leaf != nil {
		C.object_free((*C.object_t)(unsafe.Pointer(leaf)))
	}
}
