// Command finalizer-of-nothing sets a finalizer on an address that is no Go object's start.
package main

// #include <stdlib.h>
import "C"

import (
	"fmt"
	"runtime"
)

type owner struct {
	c struct{ p [4]int }
}

func main() {
	o := &owner{}
	runtime.SetFinalizer(o, func(o owner) {}) // want lifetime/invalid-finalizer-arguments ""
	fmt.Println(o.c.p[0])
}
