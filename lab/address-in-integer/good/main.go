// Command address-in-integer keeps the address of a Go buffer as a number while the collector runs.
package main

import "C"

import (
	"fmt"
	"runtime"
)

func main() {
	buffer := made()
	for i := 0; i < 4; i++ {
		runtime.GC()
	}
	if first := buffer[0]; first != 7 {
		panic(fmt.Sprint("lab: the collector took the buffer: ", first))
	}
}

//go:noinline
func made() *[64]byte {
	buffer := new([64]byte)
	buffer[0] = 7
	return buffer
}
