// Command owner-overwritten keeps the latest of many shapes.
package main

// #include "shape.h"
import "C"

import "fmt"

var labels = [...][4]C.char{{'b', 'o', 'x', 0}, {'r', 'o', 'd', 0}, {'o', 0}}

func last(n int) float64 {
	var s *C.shape
	for i := 0; i < n; i++ {
		C.shape_free(s)
		s = C.shape_new(&labels[i%len(labels)][0])
	}
	size := float64(C.shape_size(s))
	C.shape_free(s)
	return size
}

func main() {
	fmt.Println(last(200))
}
