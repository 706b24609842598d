// Command cstring-leak measures names; each measure makes a C string.
package main

/*
#include <stdlib.h>
#include <string.h>
*/
import "C"

import (
	"fmt"
	"unsafe"
)

func length(name string) int {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	return int(C.strlen(s))
}

func main() {
	sum := 0
	for i := 0; i < 200; i++ {
		sum += length(fmt.Sprintf("name %d", i))
	}
	fmt.Println(sum)
}
