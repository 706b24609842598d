// Package deferfreeinloop puts releases off until the function ends.
package deferfreeinloop

/*
#include <stdlib.h>
#include <string.h>

static char *table[64];

static void put(int at, char *text) {
	table[at] = text;
}
*/
import "C"

import "unsafe"

func rangeBad(names []string) {
	for _, n := range names {
		s := C.CString(n)
		defer C.free(unsafe.Pointer(s)) // want memory/defer-free-in-loop "^s of every iteration is released when the function ends"
		C.strlen(s)
	}
}

func countedBad(n int) (sum int) {
	for i := 0; i < n; i++ {
		p := C.malloc(8)
		defer C.free(p) // want memory/defer-free-in-loop "^p of every iteration"
		C.memset(p, C.int(i), 8)
		sum += int(*(*C.char)(p))
	}
	return sum
}

func literalBad(names []string) {
	func() {
		for len(names) > 0 {
			s := C.CString(names[0])
			defer C.free(unsafe.Pointer(s)) // want memory/defer-free-in-loop "^s of every iteration"
			C.strlen(s)
			names = names[1:]
		}
	}()
}

func perIterationOk(names []string) {
	for _, n := range names {
		func() {
			s := C.CString(n)
			defer C.free(unsafe.Pointer(s))
			C.strlen(s)
		}()
	}
}

func fewOk() {
	for i := 0; i < 4; i++ {
		p := C.malloc(8)
		defer C.free(p)
		C.memset(p, C.int(i), 8)
	}
}

func argvOk(names []string) {
	argv := make([]*C.char, 0, len(names))
	for _, n := range names {
		s := C.CString(n)
		defer C.free(unsafe.Pointer(s))
		argv = append(argv, s)
	}
	for _, s := range argv {
		C.strlen(s)
	}
}

func lastIterationOk(names []string) C.size_t {
	for _, n := range names {
		if n != "" {
			s := C.CString(n)
			defer C.free(unsafe.Pointer(s))
			return C.strlen(s)
		}
	}
	return 0
}

func tableOfCOk(names []string) {
	for i, n := range names {
		s := C.CString(n)
		C.put(C.int(i), s)
		defer C.free(unsafe.Pointer(s))
	}
	C.strlen(C.table[0])
}
