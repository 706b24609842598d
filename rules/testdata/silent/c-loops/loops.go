// Package cloops holds C that releases in loops; nothing in it is wrong.
package cloops

// #include "loops.h"
import "C"

func drain(c *C.struct_ctx) {
	C.drain(c)
}

func choose(n C.int) {
	C.choose(n)
}
