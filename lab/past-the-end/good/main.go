// Command past-the-end reads the element behind the last one.
package main

import "C"

import (
	"fmt"
	"unsafe"
)

func main() {
	list := new([4]int64)
	p := (*int64)(unsafe.Add(unsafe.Pointer(list), 3*8))
	fmt.Println(*p == 5)
}
