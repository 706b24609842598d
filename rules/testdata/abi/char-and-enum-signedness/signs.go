// Package cases takes numbers of C for numbers with another sign or range.
package cases

/*
#include "status.h"
*/
import "C"

const none = ^uint64(0)

func negativeBad(n int) bool {
	c := *C.text_of(C.int(n))
	return c < 0 // want abi/char-and-enum-signedness "C.char is unsigned on linux/arm64"
}

func fieldBad(node *C.struct_node) int {
	switch {
	case 0 <= node.tag: // want abi/char-and-enum-signedness "C.char is unsigned"
		return 1
	}
	return 0
}

func negativeOk(n int, node *C.struct_node) bool {
	c := *C.text_of(C.int(n))
	return C.schar(c) < 0 || node.level < 0
}

func zeroOk(n int) int {
	p := C.text_of(C.int(n))
	if *p == 0 || *p == 'x' || *p > 'a' {
		return 1
	}
	return int(*p)
}

func extendBad(n int) uint32 {
	return uint32(*C.text_of(C.int(n))) // want abi/char-and-enum-signedness "a byte above 127 becomes a huge uint32"
}

func extendOk(n int) uint32 {
	return uint32(byte(*C.text_of(C.int(n)))) + uint32(C.uchar(*C.text_of(1)))
}

func enumBad(n int) uint64 {
	return uint64(C.status_of(C.int(n))) // want abi/char-and-enum-signedness "C.status_t has negative values"
}

func enumOk(n int) (uint64, int64) {
	return uint64(C.color_of(C.int(n))), int64(C.status_of(C.int(n)))
}

func sentinelBad(n int) (uint, bool) {
	id := uint(C.find_id(C.int(n)))
	if id == ^uint(0) { // want abi/char-and-enum-signedness "this value comes from C.uint, which never is 18446744073709551615"
		return 0, false
	}
	return id, true
}

func sentinelDirectBad(n int) bool {
	return none != uint64(C.next_id()) // want abi/char-and-enum-signedness "comes from C.id_t32"
}

func sentinelClosureBad(n int) func() bool {
	port := int(C.port_of(C.int(n)))
	return func() bool {
		return port == -1 // want abi/char-and-enum-signedness "this value comes from C.ushort, which never is -1"
	}
}

func sentinelLongBad(n int) bool {
	return uint64(C.find_wide(C.int(n))) == none // want abi/char-and-enum-signedness "comes from C.ulong"
}

func signedBad(n int) bool {
	return int64(C.code_of(C.int(n))) == 0xffffffff // want abi/char-and-enum-signedness "comes from C.int, which never is 4294967295"
}

func sentinelOk(n int) (uint, bool) {
	id := C.find_id(C.int(n))
	if id == ^C.uint(0) {
		return 0, false
	}
	return uint(id), uint(id) != 1<<32-1
}

func signExtendedOk(n int) bool {
	code := uint64(C.code_of(C.int(n)))
	return code == ^uint64(0)
}

func setTwiceOk(n int) bool {
	id := uint(C.find_id(C.int(n)))
	if n > 3 {
		id = ^uint(0)
	}
	return id == ^uint(0)
}

func minusOneOk(n int) bool {
	return int(C.code_of(C.int(n))) == -1
}
