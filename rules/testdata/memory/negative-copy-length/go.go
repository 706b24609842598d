// Package negativecopylength copies as much as a failed call says.
package negativecopylength

/*
#include <stdlib.h>
#include <unistd.h>

static int fill(char *p, int n) {
	if (p == NULL) {
		return -1;
	}
	p[0] = 'a';
	return n;
}

static int count(int n) {
	return n > 0 ? n : 0;
}
*/
import "C"

import "unsafe"

func readBad(fd int, p unsafe.Pointer) []byte {
	n := C.read(C.int(fd), p, 64)
	return C.GoBytes(p, C.int(n)) // want memory/negative-copy-length "^C.read returns a negative number where it fails, and C.GoBytes takes it for a length"
}

func ownBad(p *C.char) string {
	n := C.fill(p, 4)
	return C.GoStringN(p, n) // want memory/negative-copy-length "^C.fill returns a negative number"
}

func viewBad(fd int, p unsafe.Pointer) byte {
	n := C.read(C.int(fd), p, 64)
	b := unsafe.Slice((*byte)(p), n) // want memory/negative-copy-length "^C.read returns .* and unsafe.Slice takes"
	return b[0]
}

func testedOk(fd int, p unsafe.Pointer) []byte {
	n := C.read(C.int(fd), p, 64)
	if n < 0 {
		return nil
	}
	return C.GoBytes(p, C.int(n))
}

func insideOk(fd int, p unsafe.Pointer) []byte {
	if n := C.read(C.int(fd), p, 64); n > 0 {
		return C.GoBytes(p, C.int(n))
	}
	return nil
}

func errorOk(fd int, p unsafe.Pointer) ([]byte, error) {
	n, err := C.read(C.int(fd), p, 64)
	if err != nil {
		return nil, err
	}
	return C.GoBytes(p, C.int(n)), nil
}

func neverOk(p unsafe.Pointer) []byte {
	return C.GoBytes(p, C.count(5))
}
