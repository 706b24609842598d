// Command closed-twice closes an object by hand and by defer, and Close does not forget what it released.
package main

// #include "shape.h"
import "C"

import "fmt"

type Shape struct {
	c *C.shape
}

var label = [...]C.char{'b', 'o', 'x', 0}

func NewShape() *Shape { return &Shape{C.shape_new(&label[0])} }

func (s *Shape) Size() float64 { return float64(C.shape_size(s.c)) }

func (s *Shape) Close() {
	C.shape_free(s.c) // want lifetime/method-after-close "does not clear"
}

func main() {
	s := NewShape()
	defer s.Close() // want memory/double-free "s" memory/use-after-free "s"
	fmt.Println(s.Size())
	s.Close()
}
