// Package cases passes first elements.
package cases

/*
#include <stddef.h>

typedef struct point {
	int x, y;
} point;

static int hash(const char *p, size_t n) {
	return n ? *p : 0;
}

static void draw(const point *p, int n) {
	(void)p;
	(void)n;
}

static void fill(void *p, size_t n) {
	(void)p;
	(void)n;
}
*/
import "C"

import "unsafe"

func HashBad(b []byte) int {
	return int(C.hash((*C.char)(unsafe.Pointer(&b[0])), C.size_t(len(b)))) // want pointer/address-of-empty-slice "b may be empty: then its first element, which C.hash gets, does not exist"
}

func DrawBad(points []C.point) {
	C.draw(&points[0], C.int(len(points))) // want pointer/address-of-empty-slice "points may be empty"
}

func SecondBad(n int, b []byte) {
	C.fill(unsafe.Pointer(&b[0]), C.size_t(len(b))) // want pointer/address-of-empty-slice "b may be empty"
}

type Canvas struct{ w int }

func (c *Canvas) MethodBad(points []C.point) {
	C.draw(&points[0], C.int(len(points))) // want pointer/address-of-empty-slice "points"
}

func BytesOfWordsBad(words []uint32) {
	C.fill(unsafe.Pointer(&words[0]), C.size_t(len(words)*4)) // want pointer/address-of-empty-slice "words"
}

func LaterBad(b []byte, twice bool) {
	if twice {
		C.fill(unsafe.Pointer(&b[0]), C.size_t(len(b))) // want pointer/address-of-empty-slice "b"
	}
}

func CheckedOk(b []byte) int {
	if len(b) == 0 {
		return 0
	}
	return int(C.hash((*C.char)(unsafe.Pointer(&b[0])), C.size_t(len(b))))
}

func GuardedOk(b []byte) {
	if len(b) > 0 {
		C.fill(unsafe.Pointer(&b[0]), C.size_t(len(b)))
	}
}

func LeastOk(b []byte) {
	if len(b) < 16 {
		return
	}
	C.fill(unsafe.Pointer(&b[0]), 16)
}

func MadeOk() {
	b := make([]byte, 8)
	C.fill(unsafe.Pointer(&b[0]), C.size_t(len(b)))
}

func LiteralOk() {
	points := []C.point{{1, 2}}
	C.draw(&points[0], 1)
}

func DataOk(b []byte) int {
	return int(C.hash((*C.char)(unsafe.Pointer(unsafe.SliceData(b))), C.size_t(len(b))))
}

func ReadBeforeOk(b []byte) {
	if b[0] == 1 {
		C.fill(unsafe.Pointer(&b[0]), C.size_t(len(b)))
	}
}

func ArrayOk() {
	var a [4]byte
	C.fill(unsafe.Pointer(&a[0]), 4)
}

func internalOk(b []byte) {
	C.fill(unsafe.Pointer(&b[0]), C.size_t(len(b)))
}

func DrawEachBad(names []string) {
	points := make([]C.point, len(names))
	for i, name := range names {
		points[i].x = C.int(len(name))
	}
	C.draw(&points[0], C.int(len(points))) // want pointer/address-of-empty-slice "points may be empty"
}

func DrawSomeOk(names []string) {
	if len(names) == 0 {
		return
	}
	points := make([]C.point, len(names))
	for i, name := range names {
		points[i].x = C.int(len(name))
	}
	C.draw(&points[0], C.int(len(points)))
}

func DrawOneMoreOk(names []string) {
	points := make([]C.point, len(names)+1)
	for i, name := range names {
		points[i].x = C.int(len(name))
	}
	C.draw(&points[0], C.int(len(points)))
}
