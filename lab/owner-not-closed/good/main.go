// Command owner-not-closed makes objects with a Close method and never calls it.
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
	C.shape_free(s.c)
	s.c = nil
}

func size() float64 {
	s := NewShape()
	defer s.Close()
	return s.Size()
}

func main() {
	sum := 0.0
	for i := 0; i < 200; i++ {
		sum += size()
	}
	fmt.Println(sum)
}
