package cstringleak

/*
#include <stdlib.h>
#include "store.h"

static int width(const char *text) {
	return length(text) + 2;
}
*/
import "C"

import "unsafe"

func fieldOfLocalBad(name, value string) {
	var it C.struct_item
	it.name = C.CString(name)
	it.value = C.CString(value) // want memory/cstring-leak "C.CString\(value\).* is never released"
	C.item_print(&it)
	C.free(unsafe.Pointer(it.name))
}

func fieldOfLocalOk(name, value string) {
	var it C.struct_item
	it.name = C.CString(name)
	defer C.free(unsafe.Pointer(it.name))
	it.value = C.CString(value)
	defer C.free(unsafe.Pointer(it.value))
	C.item_print(&it)
}

func fieldOfLiteralBad(name, value string) {
	it := C.struct_item{
		name:  C.CString(name),  // want memory/cstring-leak "C.CString\(name\).* is never released"
		value: C.CString(value), // want memory/cstring-leak "C.CString\(value\).* is never released"
	}
	C.item_print(&it)
}

func disposeItem(it *C.struct_item) {
	C.free(unsafe.Pointer(it.name))
	C.free(unsafe.Pointer(it.value))
}

func fieldOfLiteralOk(name, value string) {
	it := C.struct_item{name: C.CString(name), value: C.CString(value)}
	defer disposeItem(&it)
	C.item_print(&it)
}

func cReadsOnlyBad(name string) int {
	return int(C.length(C.CString(name))) // want memory/cstring-leak "has no name"
}

func preambleReadsOnlyBad(name string) int {
	text := C.CString(name) // want memory/cstring-leak "^text, "
	return int(C.width(text))
}

func cKeepsOk(name string) {
	C.registry_add(C.CString(name))
}

func cFreesOk(name string) {
	C.consume(C.CString(name))
}

type client struct {
	name *C.char
}

func newClientOk(name string) *client {
	return &client{name: C.CString(name)}
}

func (c *client) setNameOk(name string) {
	C.free(unsafe.Pointer(c.name))
	c.name = C.CString(name)
}

func (c *client) closeOk() {
	C.free(unsafe.Pointer(c.name))
	c.name = nil
}

var banner = C.CString("welcome")

var prefix *C.char

func setPrefixOnceOk(text string) {
	if prefix == nil {
		prefix = C.CString(text)
	}
}

func bannerOk() int {
	return int(C.length(banner))
}

func sentOk(texts chan<- *C.char, name string) {
	texts <- C.CString(name)
}

func mapOk(texts map[string]*C.char, name string) {
	texts[name] = C.CString(name)
}

func sliceOk(names []string) []*C.char {
	var out []*C.char
	for _, name := range names {
		out = append(out, C.CString(name))
	}
	return out
}

func localSliceBad(names []string) int {
	total := 0
	texts := make([]*C.char, len(names))
	for i, name := range names {
		texts[i] = C.CString(name) // want memory/cstring-leak "C.CString\(name\).* is never released"
	}
	for _, text := range texts {
		total += int(C.length(text))
	}
	return total
}

func localSliceOk(names []string) int {
	total := 0
	texts := make([]*C.char, len(names))
	for i, name := range names {
		texts[i] = C.CString(name)
	}
	for _, text := range texts {
		total += int(C.length(text))
	}
	for _, text := range texts {
		C.free(unsafe.Pointer(text))
	}
	return total
}
