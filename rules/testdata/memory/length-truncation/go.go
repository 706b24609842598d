// Package lengths gives C lengths in numbers that are too small for them; its neighbours bound them.
package lengths

/*
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static int sum(const unsigned char *p, int n) { return n > 0 ? p[0] : 0; }

static int sum_size(const unsigned char *p, size_t n) { return n > 0 ? p[0] : 0; }

static int sum_short(const unsigned char *p, unsigned short n) { return n > 0 ? p[0] : 0; }

static int text(const char *s, int n) { return n > 0 ? s[0] : 0; }

static int count(int n) { return n; }
*/
import "C"

import (
	"errors"
	"io"
	"math"
	"os"
	"unsafe"
)

const limit = 1 << 20

// SumBad is for callers.
func SumBad(b []byte) int {
	return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(len(b)))) // want memory/length-truncation "^C.int.len.b.. is cut to 32 bits for C.sum"
}

// SumSizeOk is for callers.
func SumSizeOk(b []byte) int {
	return int(C.sum_size((*C.uchar)(unsafe.SliceData(b)), C.size_t(len(b))))
}

// SumCheckedOk is for callers.
func SumCheckedOk(b []byte) (int, error) {
	if len(b) > math.MaxInt32 {
		return 0, errors.New("too long")
	}
	return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(len(b)))), nil
}

// SumLimitOk is for callers.
func SumLimitOk(b []byte) (int, error) {
	n := len(b)
	if n >= limit {
		return 0, errors.New("too long")
	}
	return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(n))), nil
}

// ShortBad is for callers.
func ShortBad(b []byte) int {
	if len(b) == 0 {
		return 0
	}
	n := C.ushort(len(b))
	return int(C.sum_short((*C.uchar)(&b[0]), n)) // want memory/length-truncation "cut to 16 bits for C.sum_short: more than 65535"
}

// TextBad is for callers.
func TextBad(s string) int {
	c := C.CString(s)
	defer C.free(unsafe.Pointer(c))
	return int(C.text(c, C.int(len(s)))) // want memory/length-truncation "cut to 32 bits for C.text"
}

// TwiceBad is for callers; one of a function is enough.
func TwiceBad(s string) int {
	c := C.CString(s)
	defer C.free(unsafe.Pointer(c))
	n := C.text(c, C.int(len(s)+1)) // want memory/length-truncation "cut to 32 bits for C.text"
	return int(n + C.text(c, C.int(len(s))))
}

// CallbackBad is for callers.
func CallbackBad() func() int {
	return func() int {
		b, err := os.ReadFile("numbers")
		if err != nil {
			return 0
		}
		return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(len(b)))) // want memory/length-truncation "cut to 32 bits"
	}
}

func readerBad(r io.Reader) int {
	b, err := io.ReadAll(r)
	if err != nil {
		return 0
	}
	return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(len(b)))) // want memory/length-truncation "cut to 32 bits"
}

// ArrayOk is for callers.
func ArrayOk(b *[64]byte) int {
	return int(C.sum((*C.uchar)(&b[0]), C.int(len(b))))
}

// CountOk gives no bytes.
func CountOk(b []byte) int {
	return int(C.count(C.int(len(b))))
}

// ChunkOk is for callers.
func ChunkOk(b []byte) int {
	all := 0
	for len(b) > 0 {
		n := min(len(b), limit)
		all += int(C.sum((*C.uchar)(&b[0]), C.int(n)))
		b = b[n:]
	}
	return all
}

// FittingOk compares with what another slice has.
func FittingOk(b, room []byte) int {
	if len(b) > len(room) {
		return 0
	}
	return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(len(b))))
}

func innerOk(b []byte) int {
	return int(C.sum((*C.uchar)(unsafe.SliceData(b)), C.int(len(b))))
}
