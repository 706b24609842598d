// Command early-return-leak parses numbers and gives up in the middle of some.
package main

/*
#include <stdlib.h>
#include <string.h>
*/
import "C"

import (
	"errors"
	"fmt"
	"unsafe"
)

var errSign = errors.New("no sign wanted")

func parse(text string) (int, error) {
	s := C.CString(text) // want memory/leak-on-early-return "not released on every path"
	if C.strchr(s, '-') != nil {
		return 0, errSign
	}
	n := int(C.atoi(s))
	C.free(unsafe.Pointer(s))
	return n, nil
}

func main() {
	failed := 0
	for i := -100; i < 100; i++ {
		if _, err := parse(fmt.Sprint(i)); err != nil {
			failed++
		}
	}
	fmt.Println(failed)
}
