// Package silent does with pointers what is allowed.
package silent

/*
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <sys/mman.h>

typedef struct point {
	int x, y;
} point;

typedef struct owner {
	point first;
	char *name;
} owner;

static owner *owner_get(void) {
	static owner o;
	return &o;
}

static int sum(const int *list, int n) {
	int total = 0;
	for (int i = 0; i < n; i++) {
		total += list[i];
	}
	return total;
}

static void show(const char **list, int n) {
	(void)list;
	(void)n;
}

static void look(const void *p) {
	(void)p;
}

static int plus(int n) {
	return n + 1;
}
*/
import "C"

import (
	"sync/atomic"
	"unsafe"
)

type a struct{ x, y int32 }

type b struct{ first, second int32 }

func equalLayout(p *a) *b {
	return (*b)(unsafe.Pointer(p))
}

func localReturned() *int {
	x := 1
	return (*int)(unsafe.Pointer(&x))
}

func elements() int {
	list := []C.int{1, 2, 3}
	return int(C.sum(&list[0], C.int(len(list))))
}

func localWithoutKeepAlive() {
	p := C.point{x: 1}
	C.look(unsafe.Pointer(&p))
}

func cPointers() {
	s := C.CString("text")
	C.look(unsafe.Pointer(s))
	C.free(unsafe.Pointer(s))
	C.look(unsafe.Pointer(C.owner_get()))
	C.look(unsafe.Pointer(C.owner_get().name))
}

func argv(words []string) {
	list := make([]*C.char, len(words)+1)
	for i, word := range words {
		list[i] = C.CString(word)
		defer C.free(unsafe.Pointer(list[i]))
	}
	C.show(&list[0], C.int(len(words)))
}

func cArray(words []string) {
	n := len(words)
	p := C.malloc(C.size_t(n) * C.size_t(unsafe.Sizeof(uintptr(0))))
	defer C.free(p)
	list := (*[1 << 28]*C.char)(p)[:n:n]
	for i, word := range words {
		list[i] = C.CString(word)
	}
	C.show((**C.char)(p), C.int(n))
	for i := range list {
		C.free(unsafe.Pointer(list[i]))
	}
}

func viewUsedInside(n int) int {
	p := (*C.int)(C.calloc(C.size_t(n), C.sizeof_int))
	if p == nil {
		return 0
	}
	defer C.free(unsafe.Pointer(p))
	total := 0
	for _, each := range unsafe.Slice(p, n) {
		total += int(each)
	}
	return total
}

func sized(s []int32) {
	p := C.malloc(C.size_t(len(s)) * C.sizeof_int)
	copy(unsafe.Slice((*int32)(p), len(s)), s)
	C.free(p)
}

// Obj wraps an owner that it does not own.
type Obj struct {
	c *C.owner
}

// First is a view of its owner.
func (o *Obj) First() *C.point {
	return &o.c.first
}

// Native gives the address to other packages.
func (o *Obj) Native() uintptr {
	return uintptr(unsafe.Pointer(o.c))
}

func fromNative(o *Obj) {
	C.look(unsafe.Pointer(o.Native()))
}

func byValue(o Obj) int {
	return int(o.c.first.x)
}

var current atomic.Pointer[C.owner]

func published() {
	current.Store(C.owner_get())
	C.look(unsafe.Pointer(current.Load()))
}

func transferred(to chan *C.owner) {
	to <- C.owner_get()
}

// mapped compares with MAP_FAILED as a number.
func mapped() bool {
	p := C.mmap(nil, 4096, C.PROT_READ, C.MAP_PRIVATE|C.MAP_ANONYMOUS, -1, 0)
	if uintptr(p) == ^uintptr(0) {
		return false
	}
	C.munmap(p, 4096)
	return true
}

func widened(n C.long) int64 {
	return int64(n)
}

func inGoroutine() {
	go C.plus(1)
}

func bytesOfString(s string) {
	C.look(unsafe.Pointer(unsafe.StringData(s)))
}

func outParameter() *C.owner {
	var o *C.owner
	C.look(unsafe.Pointer(&o))
	return o
}
