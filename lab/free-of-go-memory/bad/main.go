// Command free-of-go-memory hands a buffer of Go to free.
package main

// #include <stdlib.h>
// #include <string.h>
import "C"

import (
	"fmt"
	"unsafe"
)

func fill() byte {
	buffer := make([]byte, 1<<16)
	C.memset(unsafe.Pointer(&buffer[0]), 7, 1<<16)
	C.free(unsafe.Pointer(&buffer[0])) // gap: memory/free-of-non-c-heap: the rule is not there
	return buffer[9]
}

func main() {
	fmt.Println(fill())
}
