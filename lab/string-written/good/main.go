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
	bytes := []byte(text)
	C.memset(unsafe.Pointer(&bytes[0]), 'x', 3)
	fmt.Println(string(bytes))
}
