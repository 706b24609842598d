// Package leak greets, and loses a C string when that fails.
package leak

/*
#include <stdlib.h>
#include "greet.h"

static int twice(int n) { return n + n; }
*/
import "C"

import (
	"errors"
	"unsafe"
)

// Greet returns a greeting for name.
func Greet(name string) (string, error) {
	cname := C.CString(name)
	var g C.greeting
	if C.greeting_init(&g, cname) != 0 {
		return "", errors.New("no memory")
	}
	defer C.greeting_clear(&g)
	C.free(unsafe.Pointer(cname))
	return C.GoStringN(g.text, C.int(g.length)), nil
}

// Twice doubles n.
func Twice(n int) int {
	return int(C.twice(C.int(n)))
}
