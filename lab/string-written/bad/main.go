// Command string-written lets C write into the bytes of a Go string.
package main

// #include <string.h>
import "C"

import (
	"fmt"
	"unsafe"
)

func main() {
	text := "constant text"
	C.memset(unsafe.Pointer(unsafe.StringData(text)), 'x', 3) // gap: pointer/string-bytes-mutated: memset is not known to write
	fmt.Println(text)
}
