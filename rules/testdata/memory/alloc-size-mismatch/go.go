// Package allocsizemismatch allocates less than a type needs.
package allocsizemismatch

/*
#include <stdlib.h>
#include <string.h>

struct pair { long a; long b; long c; };
struct tail { int n; char text[8]; };

static struct pair *pointer_bad(void) {
	struct pair *p = malloc(sizeof(p)); // want memory/alloc-size-mismatch "^malloc gets 8 bytes, and struct_pair is larger"
	return p;
}

static char *copy_bad(const char *s) {
	char *p = malloc(strlen(s)); // want memory/alloc-size-mismatch "no room for its end"
	if (p) {
		strcpy(p, s);
	}
	return p;
}

static struct pair *whole_ok(void) {
	struct pair *p = malloc(sizeof(*p));
	return p;
}

static char *copy_ok(const char *s) {
	char *p = malloc(strlen(s) + 1);
	if (p) {
		strcpy(p, s);
	}
	return p;
}
*/
import "C"

import "unsafe"

func pointerBad() *C.struct_pair {
	var p *C.struct_pair
	return (*C.struct_pair)(C.malloc(C.size_t(unsafe.Sizeof(p)))) // want memory/alloc-size-mismatch "^C.malloc gets 8 bytes, and C.struct_pair is larger"
}

func numberBad() *C.struct_pair {
	raw := C.calloc(2, 8) // want memory/alloc-size-mismatch "^C.calloc gets 16 bytes"
	p := (*C.struct_pair)(raw)
	return p
}

func wholeOk() *C.struct_pair {
	return (*C.struct_pair)(C.malloc(C.sizeof_struct_pair))
}

func manyOk(n int) *C.struct_pair {
	return (*C.struct_pair)(C.calloc(C.size_t(n), C.sizeof_struct_pair))
}

func tailOk() *C.struct_tail {
	return (*C.struct_tail)(C.malloc(8))
}

func literalBad() *C.struct_pair {
	return (*C.struct_pair)(C.malloc(4)) // want memory/alloc-size-mismatch "^C.malloc gets 4 bytes"
}
