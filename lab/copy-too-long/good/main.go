// Command copy-too-long copies more bytes than the C buffer has.
package main

// #include <stdlib.h>
import "C"

import "fmt"

func zeros(n int) int {
	p := C.calloc(1, 64)
	if p == nil {
		return 0
	}
	defer C.free(p)
	_ = n
	return len(C.GoBytes(p, 64))
}

func main() {
	fmt.Println(zeros(64))
}
