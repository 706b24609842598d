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

func (s *Shape) Size() float64 { return float64(C.shape_size(s.c)) }

func (s *Shape) Close() { C.shape_free(s.c) } // want lifetime/method-after-close "does not clear"

func main() {
	s := NewShape()
	s.Close()
	fmt.Println(s.Size()) // want memory/use-after-free "s"
}
