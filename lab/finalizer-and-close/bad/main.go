// Command finalizer-and-close releases an object in Close and once more in its finalizer.
package main

// #include "shape.h"
import "C"

import (
	"fmt"
	"runtime"
	"time"
)

type Shape struct {
	name string
	c    *C.shape
}

var label = [...]C.char{'b', 'o', 'x', 0}

func NewShape() *Shape {
	s := &Shape{"box", C.shape_new(&label[0])}
	runtime.SetFinalizer(s, (*Shape).release)
	return s
}

func (s *Shape) Size() float64 {
	size := float64(C.shape_size(s.c))
	runtime.KeepAlive(s)
	return size
}

func (s *Shape) release() { C.shape_free(s.c) }

func (s *Shape) Close() {
	C.shape_free(s.c) // want lifetime/finalizer-and-close-double-release "again"
	runtime.KeepAlive(s)
}

func use() {
	s := NewShape()
	fmt.Println(s.Size())
	s.Close()
}

func main() {
	use()
	for i := 0; i < 5; i++ {
		runtime.GC()
		time.Sleep(50 * time.Millisecond)
	}
}
