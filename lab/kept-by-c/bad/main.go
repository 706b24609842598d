// Command kept-by-c registers a Go buffer with a C function that keeps the pointer.
package main

/*
static char *kept;

static void keep(char *p)
{
	kept = p;
}

static int first(void)
{
	return *kept;
}
*/
import "C"

import (
	"fmt"
	"runtime"
)

func register() {
	buffer := new([64]C.char)
	buffer[0] = 7
	C.keep(&buffer[0]) // want pointer/c-retains-go-pointer "keep"
}

func main() {
	register()
	for i := 0; i < 4; i++ {
		runtime.GC()
	}
	if first := C.first(); first != 7 {
		fmt.Println("lab: the collector took what C kept:", first)
		panic("wrong value")
	}
	fmt.Println("kept")
}
