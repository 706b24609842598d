// Command first-of-empty takes the address of the first byte of a slice that may have none.
package main

// #include <string.h>
import "C"

import (
	"fmt"
	"unsafe"
)

func Clear(b []byte) {
	C.memset(unsafe.Pointer(&b[0]), 0, C.size_t(len(b))) // want pointer/address-of-empty-slice "b"
}

func main() {
	Clear(make([]byte, 4))
	Clear(nil)
	fmt.Println("cleared")
}
