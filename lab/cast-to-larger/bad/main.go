// Command cast-to-larger reads a small object as a large one.
package main

import "C"

import (
	"fmt"
	"unsafe"
)

type small struct{ a, b int32 }

type large struct{ a, b, c, d int64 }

func widen(a, b int32) int64 {
	s := &small{a, b}
	l := (*large)(unsafe.Pointer(s)) // want pointer/cast-to-larger-type "s has 8 bytes"
	return l.d
}

func main() {
	fmt.Println(widen(1, 2) != 0)
}
