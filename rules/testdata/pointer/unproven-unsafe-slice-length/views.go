// Package cases views memory with lengths.
package cases

/*
#include <stdlib.h>

typedef struct frame {
	unsigned char data[16];
	int fill;
} frame;

typedef struct list {
	int count;
	int *items;
} list;

typedef struct packet {
	int len;
	char body[1];
} packet;

static unsigned char *peek(void) {
	static unsigned char room[8];
	return room;
}

static int *numbers(int *count) {
	static int all[3];
	*count = 3;
	return all;
}
*/
import "C"

import "unsafe"

func arrayBad() byte {
	var a [4]byte
	return unsafe.Slice(&a[0], 8)[7] // want pointer/unproven-unsafe-slice-length "takes 8 elements of memory that has 4"
}

func widerElementBad() uint32 {
	var a [8]byte
	return unsafe.Slice((*uint32)(unsafe.Pointer(&a)), 4)[3] // want pointer/unproven-unsafe-slice-length "takes 4 elements of memory that has 2"
}

func madeBad() byte {
	b := make([]byte, 16)
	return unsafe.Slice(&b[0], 32)[31] // want pointer/unproven-unsafe-slice-length "takes 32 elements of memory that has 16"
}

func allocatedBad() {
	p := C.malloc(16)
	view := unsafe.Slice((*byte)(p), 17) // want pointer/unproven-unsafe-slice-length "takes 17 elements of memory that has 16"
	view[16] = 1
	C.free(p)
}

func countedBad() {
	p := C.calloc(4, 4)
	if p == nil {
		return
	}
	view := unsafe.Slice((*C.int)(p), 8) // want pointer/unproven-unsafe-slice-length "takes 8 elements of memory that has 4"
	view[0] = 1
	C.free(p)
}

func fieldBad(f *C.frame) byte {
	return byte(unsafe.Slice(&f.data[0], 20)[19]) // want pointer/unproven-unsafe-slice-length "takes 20 elements of memory that has 16"
}

func laterElementBad(f *C.frame) byte {
	return byte(unsafe.Slice(&f.data[8], 16)[9]) // want pointer/unproven-unsafe-slice-length "takes 16 elements of memory that has 8"
}

func branchBad(long bool) byte {
	var a [4]byte
	n := 4
	if long {
		n = 6
	}
	return unsafe.Slice(&a[0], n)[n-1] // want pointer/unproven-unsafe-slice-length "takes 6 elements of memory that has 4"
}

func stringBad() string {
	var a [4]byte
	return unsafe.String(&a[0], 5) // want pointer/unproven-unsafe-slice-length "unsafe.String takes 5"
}

func callerSaysBad(b []byte, n int) []byte {
	return unsafe.Slice(&b[0], n) // want pointer/unproven-unsafe-slice-length "as many elements as the caller says"
}

func olderFormBad() byte {
	p := C.malloc(16)
	defer C.free(p)
	return (*[1 << 28]byte)(p)[:32:32][0] // want pointer/unproven-unsafe-slice-length "takes 32 elements of memory that has 16"
}

func FN_ofCWithoutSizeBad() byte {
	return byte(unsafe.Slice(C.peek(), 64)[63]) // gap: shown in audits only: how much C has is not known
}

func FN_computedBad(n int) byte {
	b := make([]byte, n)
	return unsafe.Slice(&b[0], n+1)[n] // gap: only sizes that are numbers are compared
}

func arrayOk() byte {
	var a [4]byte
	return unsafe.Slice(&a[0], 4)[3]
}

func ownLengthOk(b []byte) []byte {
	return unsafe.Slice(&b[0], len(b))
}

func wordsOk(b []uint32) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(&b[0])), len(b)*4)
}

func comparedOk(b []byte, n int) []byte {
	if n < 0 || n > len(b) {
		return nil
	}
	return unsafe.Slice(&b[0], n)
}

func smallerOk() byte {
	b := make([]uint32, 4)
	return unsafe.Slice((*byte)(unsafe.Pointer(&b[0])), 16)[15]
}

func allocatedOk() {
	p := C.malloc(16)
	view := unsafe.Slice((*byte)(p), 16)
	view[15] = 1
	C.free(p)
}

func sameSizeOk(n int) {
	p := C.malloc(C.size_t(n))
	view := unsafe.Slice((*byte)(p), n)
	view[0] = 1
	C.free(p)
}

func outParameterOk() int {
	var n C.int
	p := C.numbers(&n)
	return len(unsafe.Slice(p, n))
}

func structOk(l *C.list) []C.int {
	return unsafe.Slice(l.items, l.count)
}

func flexibleOk(p *C.packet) []C.char {
	return unsafe.Slice(&p.body[0], 64)
}

func olderFormOk(p unsafe.Pointer, n int) []*C.char {
	return (*[1 << 28]*C.char)(p)[:n:n]
}

func exactOk(f *C.frame) []C.uchar {
	return unsafe.Slice(&f.data[0], 16)
}
