// Package copylength copies more out of C memory than there is; its neighbours take the length from
// where the memory comes from.
package copylength

/*
#include <stdlib.h>
#include <string.h>

#define NAME_SIZE 16

struct record {
	char name[NAME_SIZE];
	unsigned char digest[32];
	unsigned char *data;
	size_t size;
};

unsigned char *make_digest(void);

static unsigned char table[8];

static unsigned char *table_data(size_t *n) {
	*n = sizeof table;
	return table;
}
*/
import "C"

import (
	"errors"
	"math"
	"unsafe"
)

func constantBad() []byte {
	p := C.malloc(16)
	defer C.free(p)
	return C.GoBytes(p, 1024) // want memory/copy-length-not-from-c "^C.GoBytes copies 1024"
}

func constantOk() []byte {
	p := C.malloc(16)
	defer C.free(p)
	return C.GoBytes(p, 16)
}

func nameBad(r *C.struct_record) string {
	return C.GoStringN(&r.name[0], 64) // want memory/copy-length-not-from-c "^C.GoStringN copies 64"
}

func nameOk(r *C.struct_record) string {
	return C.GoStringN(&r.name[0], C.NAME_SIZE)
}

func nameByTypeOk(r *C.struct_record) string {
	return C.GoStringN(&r.name[0], C.int(len(r.name)))
}

func digestBad(r *C.struct_record) []byte {
	return C.GoBytes(unsafe.Pointer(&r.digest), 64) // want memory/copy-length-not-from-c "^C.GoBytes copies 64"
}

func digestOk(r *C.struct_record) []byte {
	return C.GoBytes(unsafe.Pointer(&r.digest), C.int(unsafe.Sizeof(r.digest)))
}

func recordBad() []byte {
	var r C.struct_record
	return C.GoBytes(unsafe.Pointer(&r), 4096) // want memory/copy-length-not-from-c "^C.GoBytes copies 4096"
}

func recordOk() []byte {
	var r C.struct_record
	return C.GoBytes(unsafe.Pointer(&r), C.sizeof_struct_record)
}

func fieldOk(r *C.struct_record) ([]byte, error) {
	if r.size > math.MaxInt32 {
		return nil, errors.New("too large")
	}
	return C.GoBytes(unsafe.Pointer(r.data), C.int(r.size)), nil
}

func outParameterOk() []byte {
	var n C.size_t
	p := C.table_data(&n)
	return C.GoBytes(unsafe.Pointer(p), C.int(n))
}

func sameLengthOk(n int) []byte {
	p := C.calloc(1, C.size_t(n))
	if p == nil {
		return nil
	}
	defer C.free(p)
	return C.GoBytes(p, C.int(n))
}

func lessOk(n int) []byte {
	p := C.calloc(4, 8)
	if p == nil {
		return nil
	}
	defer C.free(p)
	if n > 32 {
		return nil
	}
	return C.GoBytes(p, C.int(n))
}

func callocBad() []byte {
	p := C.calloc(4, 8)
	if p == nil {
		return nil
	}
	defer C.free(p)
	return C.GoBytes(p, 33) // want memory/copy-length-not-from-c "^C.GoBytes copies 33"
}

func helper(p unsafe.Pointer, n int) []byte {
	return C.GoBytes(p, C.int(n))
}

func throughHelperOk() []byte {
	p := C.malloc(16)
	defer C.free(p)
	return helper(p, 16)
}

func FN_throughHelperBad() []byte {
	p := C.malloc(16)
	defer C.free(p)
	return helper(p, 64) // gap: lengths are not followed into functions
}

func variableBad(long bool) []byte {
	n := 16
	if long {
		n = 64
	}
	p := C.malloc(32)
	defer C.free(p)
	return C.GoBytes(p, C.int(n)) // want memory/copy-length-not-from-c "^C.GoBytes copies 64"
}

func closureBad() func() []byte {
	return func() []byte {
		p := C.malloc(8)
		defer C.free(p)
		return C.GoBytes(p, 9) // want memory/copy-length-not-from-c "^C.GoBytes copies 9"
	}
}

func stringOk(name string) string {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	return C.GoStringN(s, C.int(len(name)))
}

func staticSizeBad() []byte {
	return C.GoBytes(unsafe.Pointer(C.make_digest()), 64) // want memory/copy-length-not-from-c "^C.GoBytes copies 64"
}

func unknownSizeMacroOk() []byte {
	return C.GoBytes(unsafe.Pointer(C.make_digest()), C.NAME_SIZE)
}

func FN_stringBad(name string) string {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	return C.GoStringN(s, 256) // gap: lengths of strings are not numbers yet
}

func measuredOk(s *C.char) string {
	return C.GoStringN(s, C.int(C.strlen(s)))
}
