// Command use-after-close calls a method of an object that was closed.
package main

// #include "shape.h"
import "C"

import "fmt"

type Shape struct {
	c *C.shape
}

var label = [...]C.char{'b', 'o', 'x', 0}

func NewShape() *Shape { return &Shape{C.shape_new(&label[0])} }

func (s *Shape) Size() float64 {
	if s.c == nil {
		return 0
	}
	return float64(C.shape_size(s.c))
}

func (s *Shape) Close() {
	C.shape_free(s.c)
	s.c = nil
}

func main() {
	s := NewShape()
	fmt.Println(s.Size())
	s.Close()
}
