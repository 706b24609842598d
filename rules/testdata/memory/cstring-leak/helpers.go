package cstringleak

/*
#include <string.h>
*/
import "C"

func makeKey(name string) *C.char {
	return C.CString("key:" + name)
}

func measure(text *C.char) int {
	return int(C.strlen(text))
}
