package earlyreturn

/*
#include <stdlib.h>
#include "buffers.h"

static int measure_bad(unsigned long n) {
	char *a = malloc(n); // want memory/leak-on-early-return "^a, the result of malloc\(n\), is not released on every path"

	if (!a)
		return -1;
	if (n > 100)
		return -2;
	a[0] = 0;
	free(a);
	return 0;
}
*/
import "C"

import "unsafe"

func fillBad(text string) error {
	b := C.buffer_new(64) // want memory/leak-on-early-return "^b, the result of C.buffer_new\(64\), is not released on every path"
	if b == nil {
		return errEmpty
	}
	t := C.CString(text)
	defer C.free(unsafe.Pointer(t))
	if C.buffer_fill(b, t) != 0 {
		return errEmpty
	}
	C.buffer_free(b)
	return nil
}

func fillOk(text string) error {
	b := C.buffer_new(64)
	if b == nil {
		return errEmpty
	}
	defer C.buffer_free(b)
	t := C.CString(text)
	defer C.free(unsafe.Pointer(t))
	if C.buffer_fill(b, t) != 0 {
		return errEmpty
	}
	return nil
}

func measureOk() int {
	return int(C.measure_bad(3)) + int(C.load_ok(nil)) + int(C.load_bad(nil))
}

func FP_releaseFailsOk() error {
	d := C.door_open() // want memory/leak-on-early-return "^d, "
	if d == nil {
		return errEmpty
	}
	if C.door_close(d) != 0 {
		return errEmpty // gap: nothing more can be done where the release itself fails
	}
	return nil
}
