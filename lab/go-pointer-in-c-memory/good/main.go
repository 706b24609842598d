// Command go-pointer-in-c-memory stores the address of a Go value in memory of C.
package main

/*
#include <stdlib.h>

struct holder {
	int *p;
};
*/
import "C"

import (
	"fmt"
	"unsafe"
)

func main() {
	h := (*C.struct_holder)(C.calloc(1, C.sizeof_struct_holder))
	defer C.free(unsafe.Pointer(h))
	h.p = (*C.int)(C.calloc(1, C.sizeof_int))
	defer C.free(unsafe.Pointer(h.p))
	fmt.Println(*h.p)
}
