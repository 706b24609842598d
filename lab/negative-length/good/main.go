// Command negative-length copies as many bytes as a C function says, which says -1 when it fails.
package main

/*
static int fill(char *p, int fails)
{
	if (fails)
		return -1;
	p[0] = 1;
	return 1;
}
*/
import "C"

import (
	"fmt"
	"unsafe"
)

var buffer [16]C.char

func read(fails C.int) []byte {
	n := C.fill(&buffer[0], fails)
	if n < 0 {
		return nil
	}
	return C.GoBytes(unsafe.Pointer(&buffer[0]), n)
}

func main() {
	fmt.Println(read(0))
	fmt.Println(read(1))
}
