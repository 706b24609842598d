// Package cases reads numbers out of bytes.
package cases

import (
	"encoding/binary"
	"sync/atomic"
	"unsafe"
)

func sliceBad(b []byte) uint64 {
	return *(*uint64)(unsafe.Pointer(&b[1])) // want pointer/misaligned-pointer-cast "b is taken for a type with alignment 8, but lies 1 bytes into its object"
}

func arrayBad() uint32 {
	var b [8]byte
	return *(*uint32)(unsafe.Pointer(&b[2])) // want pointer/misaligned-pointer-cast "alignment 4"
}

type packet struct {
	kind byte
	body [15]byte
}

func fieldBad(p *packet) uint32 {
	return *(*uint32)(unsafe.Pointer(&p.body[0])) // want pointer/misaligned-pointer-cast "lies 1 bytes"
}

func addBad(b *[16]byte) uint16 {
	return *(*uint16)(unsafe.Add(unsafe.Pointer(b), 3)) // want pointer/misaligned-pointer-cast "lies 3 bytes"
}

func atomicBad(b []byte) int32 {
	return atomic.LoadInt32((*int32)(unsafe.Pointer(&b[2]))) // want pointer/misaligned-pointer-cast "alignment 4"
}

func variableBad(b []byte) uint64 {
	p := unsafe.Pointer(&b[4])
	return *(*uint64)(p) // want pointer/misaligned-pointer-cast "alignment 8"
}

type entry struct {
	name *byte
	n    int
}

func pointersBad(b []byte) *entry {
	return (*entry)(unsafe.Pointer(&b[4])) // want pointer/misaligned-pointer-cast "alignment 8"
}

func inClosureBad(b []byte) uint64 {
	read := func(data []byte) uint64 {
		return *(*uint64)(unsafe.Pointer(&data[9])) // want pointer/misaligned-pointer-cast "lies 9 bytes"
	}
	return read(b)
}

func secondBad(b []uint16) uint32 {
	return *(*uint32)(unsafe.Pointer(&b[1])) // want pointer/misaligned-pointer-cast "lies 2 bytes"
}

func FN_unknownIndexBad(b []byte, i int) uint64 {
	return *(*uint64)(unsafe.Pointer(&b[i])) // gap: an index that is not known may be right
}

func startOk(b []byte) uint64 {
	return *(*uint64)(unsafe.Pointer(&b[0]))
}

func multipleOk(b []byte) uint64 {
	return *(*uint64)(unsafe.Pointer(&b[8]))
}

func encodingOk(b []byte) uint64 {
	return binary.NativeEndian.Uint64(b[1:9])
}

func alignedByHandOk(b []byte) uint64 {
	for uintptr(unsafe.Pointer(&b[0]))%8 != 0 {
		b = b[1:]
	}
	return *(*uint64)(unsafe.Pointer(&b[0]))
}

func bytesOk(b []byte) *[4]byte {
	return (*[4]byte)(unsafe.Pointer(&b[1]))
}

type aligned struct {
	n    uint64
	body [16]byte
}

func alignedFieldOk(a *aligned) uint64 {
	return *(*uint64)(unsafe.Pointer(&a.body[8]))
}

func wordsOk(b []uint64) uint32 {
	return *(*uint32)(unsafe.Pointer(&b[3]))
}

type table struct {
	first **int32
	count int
}

func (t *table) indexAddedBad() (sum int32) {
	for i := 0; i < t.count; i++ {
		sum += **(**int32)(unsafe.Pointer(uintptr(unsafe.Pointer(t.first)) + (unsafe.Sizeof(*t.first) + uintptr(i)))) // want pointer/misaligned-pointer-cast "the address moves by 1 a turn of the loop, but the type has 8 bytes"
	}
	return sum
}

func (t *table) indexScaledOk() (sum int32) {
	for i := 0; i < t.count; i++ {
		sum += **(**int32)(unsafe.Pointer(uintptr(unsafe.Pointer(t.first)) + unsafe.Sizeof(*t.first)*uintptr(i)))
	}
	return sum
}

func (t *table) bytesCountedOk() (sum int32) {
	for offset := uintptr(0); offset < uintptr(t.count)*8; offset += 8 {
		sum += **(**int32)(unsafe.Pointer(uintptr(unsafe.Pointer(t.first)) + offset))
	}
	return sum
}

func everyByteOk(p *[64]byte) (sum byte) {
	for i := 0; i < len(p); i++ {
		sum += *(*byte)(unsafe.Pointer(uintptr(unsafe.Pointer(p)) + uintptr(i)))
	}
	return sum
}
