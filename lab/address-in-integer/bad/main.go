// Command address-in-integer keeps the address of a Go buffer as a number while the collector runs.
package main

import "C"

import (
	"fmt"
	"runtime"
	"unsafe"
)

func main() {
	address := uintptr(unsafe.Pointer(made()))
	for i := 0; i < 4; i++ {
		runtime.GC()
	}
	if first := *(*byte)(unsafe.Pointer(address)); first != 7 { // want pointer/uintptr-kept-then-converted "address"
		panic(fmt.Sprint("lab: the collector took the buffer: ", first))
	}
}

//go:noinline
func made() *[64]byte {
	buffer := new([64]byte)
	buffer[0] = 7
	return buffer
}
