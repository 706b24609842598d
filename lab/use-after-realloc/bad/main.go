// Command use-after-realloc keeps using the block that realloc has moved.
package main

// #include <stdlib.h>
// #include <string.h>
import "C"

import "fmt"

func grown() int {
	p := C.calloc(1, 16)
	if p == nil {
		return 0
	}
	q := C.realloc(p, 1<<20)
	if q == nil {
		C.free(p)
		return 0
	}
	defer C.free(q)
	C.memset(p, 1, 16) // want memory/use-after-free "p"
	return int(*(*byte)(q))
}

func main() {
	fmt.Println(grown())
}
