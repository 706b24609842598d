// Command width-of-out-parameter lets C store 64 bits into 32.
package main

/*
static void count(long *n)
{
	*n = 0x0101010101010101;
}
*/
import "C"

import (
	"fmt"
	"unsafe"
)

func main() {
	n := new([3]int32)
	C.count((*C.long)(unsafe.Pointer(&n[2]))) // want pointer/cast-to-larger-type "n"
	fmt.Println(n[2])
}
