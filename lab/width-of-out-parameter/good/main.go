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
	n := new([3]int64)
	C.count((*C.long)(unsafe.Pointer(&n[2])))
	fmt.Println(n[2])
}
