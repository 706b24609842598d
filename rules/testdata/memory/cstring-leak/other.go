package cstringleak

/*
#include <stdlib.h>
*/
import "C"

import "unsafe"

// Functions of other files of the package.

func measuredBad(name string) int {
	return measure(C.CString(name)) // want memory/cstring-leak "has no name"
}

func lookUpBad(name string) int {
	key := makeKey(name) // want memory/cstring-leak "^key, the result of makeKey\(name\), is never released"
	return measure(key)
}

func lookUpOk(name string) int {
	key := makeKey(name)
	defer C.free(unsafe.Pointer(key))
	return measure(key)
}
