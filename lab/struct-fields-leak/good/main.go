// Command struct-fields-leak keeps C memory in a Go struct whose Close forgets half of it.
package main

// #include <stdlib.h>
// #include <string.h>
import "C"

import (
	"fmt"
	"unsafe"
)

type pair struct {
	left, right unsafe.Pointer
}

func newPair(n int) *pair {
	p := &pair{}
	p.left = C.calloc(1, C.size_t(n))
	p.right = C.calloc(1, C.size_t(n))
	return p
}

func (p *pair) sum() int {
	return int(*(*byte)(p.left)) + int(*(*byte)(p.right))
}

func (p *pair) Close() {
	C.free(p.left)
	p.left = nil
	C.free(p.right)
	p.right = nil
}

func main() {
	sum := 0
	for i := 0; i < 200; i++ {
		p := newPair(32)
		sum += p.sum()
		p.Close()
	}
	fmt.Println(sum)
}
