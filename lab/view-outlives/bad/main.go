// Command view-outlives returns a slice over C memory that is released before the caller reads it.
package main

// #include <stdlib.h>
import "C"

import (
	"fmt"
	"unsafe"
)

func table(n int) []byte {
	p := (*byte)(C.calloc(1, C.size_t(n)))
	if p == nil {
		return nil
	}
	defer C.free(unsafe.Pointer(p))
	return unsafe.Slice(p, n) // want memory/use-after-free "p"
}

func main() {
	fmt.Println(table(64)[5])
}
