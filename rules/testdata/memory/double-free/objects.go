package doublefree

/*
#include <stdlib.h>
#include "objects.h"

static void drop(char *text) {
	free(text);
}

static void drop_twice_bad(char *text) {
	drop(text);
	free(text); // want memory/double-free "^text was already released when free releases it"
}
*/
import "C"

import "unsafe"

func preambleBad(name string) {
	s := C.CString(name)
	C.drop(s)
	C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released"
}

func cFreesOnErrorBad(name string) bool {
	s := C.CString(name)
	if C.store_or_free(s) != 0 {
		C.free(unsafe.Pointer(s)) // want memory/double-free "^s was already released"
		return false
	}
	return true
}

func cFreesOnErrorOk(name string) bool {
	return C.store_or_free(C.CString(name)) == 0
}

func referencesOk(name *C.char) {
	o := C.object_new(name)
	C.object_ref(o)
	C.object_unref(o)
	C.object_unref(o)
}

func pairOk(left, right string) {
	p := C.struct_pair{left: C.CString(left), right: C.CString(right)}
	C.pair_clear_ok(&p)
	C.free(unsafe.Pointer(p.left))
}

// What is wrong here is reported where C does it.
func pairClearedByC(left, right string) {
	p := C.struct_pair{left: C.CString(left), right: C.CString(right)}
	C.pair_clear_bad(&p)
}
