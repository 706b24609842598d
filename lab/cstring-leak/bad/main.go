// Command cstring-leak measures names; each measure makes a C string.
package main

/*
#include <stdlib.h>
#include <string.h>
*/
import "C"

import "fmt"

func length(name string) int {
	s := C.CString(name) // want memory/cstring-leak "never released"
	return int(C.strlen(s))
}

func main() {
	sum := 0
	for i := 0; i < 200; i++ {
		sum += length(fmt.Sprintf("name %d", i))
	}
	fmt.Println(sum)
}
