package useafterfree

/*
#include <stdlib.h>
#include "list.h"

static void forget(char *text) {
	free(text);
}

static int first_bad(char *text) {
	forget(text);
	return text[0]; // want memory/use-after-free "^text.* is read after forget released it"
}
*/
import "C"

func methodBad() int {
	n := C.node_new(1, nil)
	C.node_free(n)
	return int(C.node_value(n)) // want memory/use-after-free "^n is passed on after C.node_free released it"
}

func methodOk() int {
	n := C.node_new(1, nil)
	defer C.node_free(n)
	return int(C.node_value(n))
}

func fieldOfObjectBad() int {
	n := C.node_new(1, nil)
	C.node_free(n)
	return int(n.value) // want memory/use-after-free "^n.value is read after C.node_free released it"
}

func preambleBad(name string) byte {
	s := C.CString(name)
	C.forget(s)
	return byte(*s) // want memory/use-after-free "^s is read after C.forget released it"
}

func walkOk(n *C.struct_node) {
	for n != nil {
		next := n.next
		C.node_free(n)
		n = next
	}
}

func walkBad(n *C.struct_node) {
	for n != nil {
		C.node_free(n)
		n = n.next // want memory/use-after-free "^n.next is read after C.node_free released it"
	}
}
