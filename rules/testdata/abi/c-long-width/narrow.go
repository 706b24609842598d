// Package cases uses C integers whose width depends on the platform.
package cases

/*
#include "file.h"
*/
import "C"

import (
	"time"
	"unsafe"
)

func seekBad(file C.int, pos int64) {
	C.seek_to(file, C.long(pos)) // want abi/c-long-width "C.long has 32 bits on windows/amd64, so this int64 of 64 loses its upper bits"
}

func seekOk(file C.int, pos int64) {
	C.seek_to64(file, C.int64_t(pos))
}

type cursor struct {
	end uint64
}

func (c *cursor) fieldBad() C.struct_range {
	var r C.struct_range
	r.to = C.ulong(c.end) // want abi/c-long-width "C.ulong has 32 bits"
	return r
}

func (c *cursor) fieldOk() C.struct_range {
	var r C.struct_range
	r.fixed = C.int64_t(c.end)
	return r
}

func FN_typedefBad(mark uint64) C.mark_t {
	return C.mark_t(mark) // gap: the header may choose the type by platform
}

func durationBad(d time.Duration) {
	run := func() C.long {
		return C.long(d) // want abi/c-long-width "so this Duration of 64"
	}
	C.seek_to(0, run())
}

func addressBad(p *C.int) {
	C.keep(C.ulong(uintptr(unsafe.Pointer(p)))) // want abi/c-long-width "so this uintptr of 64"
}

func constantOk() {
	const start = 4096
	C.seek_to(0, C.long(start))
}

func widenedOk(n int32, b byte) {
	C.seek_to(0, C.long(int64(n)))
	C.keep(C.ulong(uint64(b)))
}

func maskedOk(n uint64) {
	C.keep(C.ulong(n & 0xffff))
	C.keep(C.ulong(n % 1000))
}

func backOk() (int64, uint64) {
	var r C.struct_range
	return int64(r.from), uint64(C.ticks())
}

func sameTypeOk() C.long {
	var r C.struct_range
	return C.long(int64(r.from))
}
