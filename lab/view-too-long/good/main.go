// Command view-too-long makes a slice that is longer than the C memory under it.
package main

// #include <stdlib.h>
import "C"

import (
	"fmt"
	"unsafe"
)

func last() byte {
	p := (*byte)(C.calloc(1, 64))
	if p == nil {
		return 0
	}
	defer C.free(unsafe.Pointer(p))
	view := unsafe.Slice(p, 64)
	return view[len(view)-1]
}

func main() {
	fmt.Println(last())
}
