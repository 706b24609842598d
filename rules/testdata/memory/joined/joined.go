package joined

/*
#include "boxes.h"

void keep(char *p);
void same_name(char *p);
*/
import "C"

import "unsafe"

func untaggedBad(name string) {
	var b C.box
	b.text = C.CString(name)
	C.box_clear(&b)
	C.free(unsafe.Pointer(b.text)) // want memory/double-free "already released"
}

func keywordBad(name string) {
	var n C.struct_node
	n._type = C.CString(name)
	C.node_clear_type(&n)
	C.free(unsafe.Pointer(n._type)) // want memory/double-free "already released"
}

func keywordOk(name string) {
	var n C.struct_node
	n._type = C.CString(name)
	C.node_clear_ok(&n)
	C.free(unsafe.Pointer(n._type))
}

func unnamedUnionBad(name string) {
	var n C.struct_node
	*(**C.char)(unsafe.Pointer(&n.anon0)) = C.CString(name)
	C.node_clear_name(&n)
	C.free(*(*unsafe.Pointer)(unsafe.Pointer(&n.anon0))) // want memory/double-free "already released"
}

func unionBad(name string) {
	var n C.struct_node
	*(**C.char)(unsafe.Pointer(&n.u)) = C.CString(name)
	C.node_clear_data(&n)
	C.free(unsafe.Pointer(*(**C.char)(unsafe.Pointer(&n.u)))) // want memory/double-free "already released"
}

func nestedBad(name string) {
	var n C.struct_node
	n.inner.text = C.CString(name)
	C.node_clear_inner(&n)
	C.free(unsafe.Pointer(n.inner.text)) // want memory/double-free "already released"
}

func literalBad(name string) {
	b := C.box{text: C.CString(name), length: 1}
	c := b
	C.box_clear(&c)
	C.free(unsafe.Pointer(b.text)) // want memory/double-free "already released"
}

func takenBad(name string) {
	n := (*C.struct_node)(C.calloc(1, C.size_t(unsafe.Sizeof(C.struct_node{}))))
	defer C.free(unsafe.Pointer(n))
	text := C.CString(name)
	if C.node_take(n, text) != 0 {
		return
	}
	C.node_clear_type(n)         // want memory/unchecked-c-allocation "^C.calloc may return null"
	C.free(unsafe.Pointer(text)) // want memory/double-free "already released"
}

func twoStaticsOk(name string) {
	s := C.CString(name)
	C.keep(s)
	C.free(unsafe.Pointer(s))
}

func inlineBad(name string) {
	s := C.CString(name)
	C.both_units(s)
	C.free(unsafe.Pointer(s)) // want memory/double-free "already released"
}

func sameNameBad(name string) {
	s := C.CString(name)
	C.same_name(s)
	C.free(unsafe.Pointer(s)) // want memory/double-free "already released"
}
