// Command missing-keepalive lets the finalizer of an object run while C still uses it.
package main

/*
#include "shape.h"
#include <unistd.h>

static double slow_size(const shape *s)
{
	usleep(300000);
	return shape_size(s);
}
*/
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
	runtime.SetFinalizer(s, (*Shape).Close)
	return s
}

func (s *Shape) Close() {
	runtime.SetFinalizer(s, nil)
	C.shape_free(s.c)
	s.c = nil
}

func (s *Shape) Size() float64 {
	size := float64(C.slow_size(s.c))
	runtime.KeepAlive(s)
	return size
}

func main() {
	go func() {
		for {
			time.Sleep(20 * time.Millisecond)
			runtime.GC()
		}
	}()
	fmt.Println(NewShape().Size())
}
