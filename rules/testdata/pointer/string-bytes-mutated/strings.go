// Package cases writes to strings.
package cases

/*
#include <stdlib.h>

static void shout(char *s, int n) {
	for (int i = 0; i < n; i++) {
		s[i] = '!';
	}
}

static void first(char *s) {
	*s = 'x';
}

static void through(char *s) {
	first(s);
}

static int count(const char *s, int n) {
	int c = 0;
	for (int i = 0; i < n; i++) {
		c += s[i] == 'a';
	}
	return c;
}
*/
import "C"

import "unsafe"

func viewBad(s string) {
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	b[0] = 'x' // want pointer/string-bytes-mutated "the bytes of b are those of a string"
}

func pointerBad(s string) {
	*unsafe.StringData(s) = 'x' // want pointer/string-bytes-mutated "are those of a string and are written"
}

func literalBad() {
	p := unsafe.StringData("constant")
	*p = 'x' // want pointer/string-bytes-mutated "the bytes of p"
}

func aliasBad(s string) {
	b := *(*[]byte)(unsafe.Pointer(&s)) // want pointer/cast-to-larger-type "s has 16 bytes"
	b[0] = 'x'                          // want pointer/string-bytes-mutated "the bytes of b"
}

func byCBad(s string) {
	C.first((*C.char)(unsafe.Pointer(unsafe.StringData(s)))) // want pointer/string-bytes-mutated "C.first writes to the bytes of a Go string"
}

func byCInLoopBad(s string) {
	C.shout((*C.char)(unsafe.Pointer(unsafe.StringData(s))), C.int(len(s))) // want pointer/string-bytes-mutated "C.shout"
}

func byCThroughBad(s string) {
	C.through((*C.char)(unsafe.Pointer(unsafe.StringData(s)))) // want pointer/string-bytes-mutated "C.through"
}

type named struct{ name string }

func (n *named) fieldBad() {
	b := unsafe.Slice(unsafe.StringData(n.name), len(n.name))
	for i := range b {
		b[i] = 'x' // want pointer/string-bytes-mutated "the bytes of b"
	}
}

func inClosureBad(s string) {
	change := func(t string) {
		*unsafe.StringData(t) = 0 // want pointer/string-bytes-mutated "string"
	}
	change(s)
}

func FN_bufferBad(b []byte) string {
	s := unsafe.String(unsafe.SliceData(b), len(b))
	b[0] = 'x' // gap: which strings are views of a buffer is not remembered
	return s
}

func copiedOk(s string) []byte {
	b := []byte(s)
	b[0] = 'x'
	return b
}

func readOk(s string) byte {
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	return b[0]
}

func constOk(s string) int {
	return int(C.count((*C.char)(unsafe.Pointer(unsafe.StringData(s))), C.int(len(s))))
}

func ofCOk(s string) {
	p := C.CString(s)
	*p = 'x'
	C.first(p)
	C.first((*C.char)(unsafe.Pointer(&[]byte(s + "x")[0])))
	C.free(unsafe.Pointer(p))
}

func sliceOk(b []byte) {
	*unsafe.SliceData(b) = 'x'
}
