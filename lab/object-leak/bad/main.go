// Command object-leak adds up sizes of objects that a C file of the package makes.
package main

// #include "shape.h"
import "C"

import "fmt"

func size(label *C.char) float64 {
	s := C.shape_new(label) // want memory/c-alloc-leak "never released"
	if s == nil {
		return 0
	}
	return float64(C.shape_size(s))
}

var label = [...]C.char{'b', 'o', 'x', 0}

func main() {
	sum := 0.0
	for i := 0; i < 200; i++ {
		sum += size(&label[0])
	}
	fmt.Println(sum)
}
