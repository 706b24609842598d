// Command double-free-helper lets a helper release what a defer releases too.
package main

// #include "shape.h"
import "C"

import "fmt"

func discard(s *C.shape) {
	if s != nil {
		C.shape_free(s)
	}
}

var label = [...]C.char{'b', 'o', 'x', 0}

func use() float64 {
	s := C.shape_new(&label[0])
	defer C.shape_free(s) // want memory/double-free "s" memory/use-after-free "s"
	size := float64(C.shape_size(s))
	discard(s)
	return size
}

func main() {
	fmt.Println(use())
}
