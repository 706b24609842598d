// Command pinner-never-unpins drops a Pinner that still holds something.
package main

// #include <string.h>
import "C"

import (
	"fmt"
	"runtime"
	"unsafe"
)

func fill() byte {
	var pinner runtime.Pinner
	defer pinner.Unpin()
	buffer := new([64]byte)
	pinner.Pin(buffer)
	C.memset(unsafe.Pointer(buffer), 7, 64)
	return buffer[3]
}

func main() {
	fmt.Println(fill())
	for i := 0; i < 4; i++ {
		runtime.GC()
	}
}
