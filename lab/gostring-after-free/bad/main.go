// Command gostring-after-free copies a C string into Go memory when it is freed.
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

var text = [...]C.char{'s', 'o', 'm', 'e', ' ', 't', 'e', 'x', 't', 0}

func copied() string {
	s := C.strdup(&text[0])
	C.free(unsafe.Pointer(s))
	return C.GoString(s) // want memory/use-after-free "s"
}

func main() {
	fmt.Println(len(copied()))
}
