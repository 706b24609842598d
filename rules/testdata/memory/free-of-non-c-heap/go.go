// Package freeofnoncheap releases what no C allocator made.
package freeofnoncheap

/*
#include <pthread.h>
#include <stdlib.h>

static char shared[16];

static char *start(void) {
	return shared;
}

static void stack_bad(void) {
	char text[16];
	text[0] = 0;
	free(text); // want memory/free-of-non-c-heap "is on C's stack, but free releases it"
}

static void moved_bad(void) {
	char *p = malloc(16);
	p = p + 4;
	free(p); // want memory/free-of-non-c-heap "^p does not point to the start of its memory"
}

static void heap_ok(void) {
	char *p = malloc(16);
	free(p);
}
*/
import "C"

import "unsafe"

func elementBad() {
	b := make([]byte, 8)
	C.free(unsafe.Pointer(&b[0])) // want memory/free-of-non-c-heap "is memory of Go, but C.free releases it"
}

func newBad() {
	p := new(C.int)
	C.free(unsafe.Pointer(p)) // want memory/free-of-non-c-heap "^p is memory of Go"
}

func copyOk(b []byte) {
	p := C.CBytes(b)
	C.free(p)
}

func givenOk(p *C.char) {
	C.free(unsafe.Pointer(p))
}

func endedOk() {
	var mu C.pthread_mutex_t
	C.pthread_mutex_init(&mu, nil)
	C.pthread_mutex_destroy(&mu)
}
