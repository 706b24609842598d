// Package copies copies the same text again and again; its neighbours copy what changes, or once.
package copies

/*
#include <stdlib.h>
#include <string.h>

static int put(const char *name, int i) { return (int)strlen(name) + i; }

static const char *version(void) { return "1.0"; }

static void keep(char *name);
static char *kept[16];
static int count;

static void keep(char *name) { kept[count++ & 15] = name; }
*/
import "C"

import "unsafe"

type table struct {
	name string
}

func rangeBad(name string, numbers []int32) {
	for _, n := range numbers {
		s := C.CString(name) // want memory/repeated-c-string-copy "^C.CString copies name in every turn"
		C.put(s, C.int(n))
		C.free(unsafe.Pointer(s))
	}
}

func rangeOk(name string, numbers []int32) {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	for _, n := range numbers {
		C.put(s, C.int(n))
	}
}

func literalBad(n int) {
	for i := 0; i < n; i++ {
		s := C.CString("fixed") // want memory/repeated-c-string-copy "^C.CString"
		C.put(s, C.int(i))
		C.free(unsafe.Pointer(s))
	}
}

func waitBad(name string) {
	for {
		s := C.CString(name) // want memory/repeated-c-string-copy "^C.CString copies name"
		done := C.put(s, 1) == 0
		C.free(unsafe.Pointer(s))
		if done {
			return
		}
	}
}

func bytesBad(data []byte, n int) {
	for i := range n {
		p := C.CBytes(data) // want memory/repeated-c-string-copy "^C.CBytes copies data"
		C.put((*C.char)(p), C.int(i))
		C.free(p)
	}
}

func nestedBad(name string, rows [][]int32) {
	for _, row := range rows {
		for _, n := range row {
			s := C.CString(name) // want memory/repeated-c-string-copy "^C.CString copies name"
			C.put(s, C.int(n))
			C.free(unsafe.Pointer(s))
		}
	}
}

func closureBad(numbers []int32) func(name string) {
	return func(name string) {
		for i := 0; i < 8; i++ {
			s := C.CString(name) // want memory/repeated-c-string-copy "^C.CString copies name"
			C.put(s, C.int(i))
			C.free(unsafe.Pointer(s))
		}
	}
}

func elementsOk(names []string) {
	for i, name := range names {
		s := C.CString(name)
		C.put(s, C.int(i))
		C.free(unsafe.Pointer(s))
	}
}

func changedOk(name string) {
	for i := 0; i < 4; i++ {
		s := C.CString(name)
		C.put(s, C.int(i))
		C.free(unsafe.Pointer(s))
		name += "x"
	}
}

func givenAwayOk(name string) {
	for range 4 {
		C.keep(C.CString(name))
	}
}

func rowsOk(tables []table) {
	for _, t := range tables {
		s := C.CString(t.name)
		for i := range 4 {
			C.put(s, C.int(i))
		}
		C.free(unsafe.Pointer(s))
	}
}

func outerOk(rows [][]string) {
	for _, row := range rows {
		s := C.CString(row[0])
		C.put(s, 0)
		C.free(unsafe.Pointer(s))
	}
}

func roundTripBad() {
	s := C.CString(C.GoString(C.version())) // want memory/repeated-c-string-copy "only to be copied back"
	C.put(s, 0)
	C.free(unsafe.Pointer(s))
}

func usedOk() string {
	name := C.GoString(C.version())
	s := C.CString(name)
	C.put(s, 0)
	C.free(unsafe.Pointer(s))
	return name
}
