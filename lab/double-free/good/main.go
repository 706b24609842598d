// Command double-free releases a buffer on the error path and once more at the end.
package main

// #include <stdlib.h>
import "C"

import "fmt"

func fill(n C.size_t) bool {
	p := C.malloc(n)
	ok := n > 64
	if !ok {
		C.free(p)
		return false
	}
	C.free(p)
	return ok
}

func main() {
	fmt.Println(fill(100), fill(10))
}
