// Command wrong-deallocator releases an object with free, which knows nothing of its parts.
package main

// #include "shape.h"
// #include <stdlib.h>
import "C"

import "fmt"

var label = [...]C.char{'b', 'o', 'x', 0}

func size() float64 {
	s := C.shape_new(&label[0])
	defer C.shape_free(s)
	return float64(C.shape_size(s))
}

func main() {
	sum := 0.0
	for i := 0; i < 200; i++ {
		sum += size()
	}
	fmt.Println(sum)
}
