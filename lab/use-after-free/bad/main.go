// Command use-after-free asks a shape for its size after releasing it.
package main

// #include "shape.h"
import "C"

import "fmt"

var label = [...]C.char{'b', 'o', 'x', 0}

func size() float64 {
	s := C.shape_new(&label[0])
	C.shape_free(s)
	return float64(C.shape_size(s)) // want memory/use-after-free "s"
}

func main() {
	fmt.Println(size())
}
