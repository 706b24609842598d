// Package cases takes structs of C for structs of Go.
package cases

/*
#include "shapes.h"
*/
import "C"

import "unsafe"

type swapped struct {
	flag uint8
	id   uint32
	ts   uint64
}

func orderBad() uint64 {
	return (*swapped)(unsafe.Pointer(C.config_get())).ts // want abi/mirror-layout-mismatch "id is at offset 4 in Go, ts at 8 in C"
}

func toCBad() {
	s := swapped{id: 1}
	C.config_set((*C.config)(unsafe.Pointer(&s))) // want abi/mirror-layout-mismatch "Go's swapped is not laid out like C's"
}

func branchBad(wide bool) uint64 {
	c := C.config_get()
	if wide {
		s := (*swapped)(unsafe.Pointer(c)) // want abi/mirror-layout-mismatch "offset"
		return s.ts
	}
	return uint64(c.ts)
}

type longer struct {
	Magic   uint32
	Version uint16
	Flags   uint16
	Extra   uint64
}

func pastEndBad() uint64 {
	return (*longer)(unsafe.Pointer(C.header_list())).Extra // want abi/mirror-layout-mismatch "goes past its end"
}

type shorter struct {
	Magic uint32
}

func elementsBad() uint32 {
	all := (*[4]shorter)(unsafe.Pointer(C.header_list())) // want abi/mirror-layout-mismatch "an element has 4 bytes in Go and 8 in C"
	return all[1].Magic
}

type narrowNested struct {
	Head struct {
		Magic   uint32
		Version uint32
	}
	Length uint64
	Name   [8]byte
}

func nestedBad() uint64 {
	return (*narrowNested)(unsafe.Pointer(C.message_get())).Length // want abi/mirror-layout-mismatch "Head.Version has 4 bytes in Go, head.version has 2 in C"
}

type unpacked struct {
	Type   uint8
	Length uint32
}

func packedBad() uint32 {
	return (*unpacked)(unsafe.Pointer(C.wire_get())).Length // want abi/mirror-layout-mismatch "Length is at offset 4 in Go, length at 1 in C"
}

type boolAsInt struct {
	Mode  int32
	Quiet int32
	Rate  float64
}

func boolBad() float64 {
	return (*boolAsInt)(unsafe.Pointer(C.options_get())).Rate // want abi/mirror-layout-mismatch "Quiet has 4 bytes in Go, quiet has 1 in C"
}

type intForDouble struct {
	Mode  int32
	Quiet bool
	Rate  int64
}

func kindBad() int64 {
	return (*intForDouble)(unsafe.Pointer(C.options_get())).Rate // want abi/mirror-layout-mismatch "Rate is an integer in Go, rate is a floating-point number in C"
}

type wideUnion struct {
	Kind  int32
	Value [24]byte
}

func unionBad() byte {
	return (*wideUnion)(unsafe.Pointer(C.value_get())).Value[20] // want abi/mirror-layout-mismatch "past its end"
}

type bitsTooWide struct {
	A, B, C uint32
	Next    uint32
}

func bitFieldsBad() uint32 {
	return (*bitsTooWide)(unsafe.Pointer(C.bits_get())).Next // want abi/mirror-layout-mismatch "past its end"
}

type trailing struct {
	Magic   uint32
	Version uint16
	Flags   uint16
	_       struct{}
}

func trailingZeroSizeBad() uint32 {
	return (*trailing)(unsafe.Pointer(C.header_list())).Magic // want abi/mirror-layout-mismatch "12 bytes in Go and 8 in C"
}

func sliceBad() int {
	list := unsafe.Slice((*longer)(unsafe.Pointer(C.header_list())), 2) // want abi/mirror-layout-mismatch "goes past its end"
	return len(list)
}

func closureBad() func() uint64 {
	return func() uint64 {
		return (*swapped)(unsafe.Pointer(C.config_get())).ts // want abi/mirror-layout-mismatch "offset"
	}
}

func FN_throughVariableBad() uint64 {
	p := unsafe.Pointer(C.config_get())
	return (*swapped)(p).ts // gap: only conversions in one expression are compared
}

type same struct {
	Flag uint8
	Ts   uint64
	ID   uint32
}

func sameOk() uint64 {
	return (*same)(unsafe.Pointer(C.config_get())).Ts
}

func sameToCOk() {
	s := same{ID: 1}
	C.config_set((*C.config)(unsafe.Pointer(&s)))
}

type prefix struct {
	Magic   uint32
	Version uint16
}

func prefixOk() uint16 {
	return (*prefix)(unsafe.Pointer(C.header_list())).Version
}

type nested struct {
	Head   prefixAndFlags
	Length uint64
	Name   [8]byte
}

type prefixAndFlags struct {
	Magic          uint32
	Version, Flags uint16
}

func nestedOk() uint64 {
	return (*nested)(unsafe.Pointer(C.message_get())).Length
}

type flat struct {
	Magic   uint32
	Version uint16
	Flags   uint16
	Length  uint64
	Name    [8]int8
}

func flatOk() uint64 {
	return (*flat)(unsafe.Pointer(C.message_get())).Length
}

type union struct {
	Kind int32
	_    [4]byte
	I    int64
}

func unionOk() int64 {
	return (*union)(unsafe.Pointer(C.value_get())).I
}

type unionBytes struct {
	Kind  int32
	_     [4]byte
	Value [8]byte
}

func unionBytesOk() byte {
	return (*unionBytes)(unsafe.Pointer(C.value_get())).Value[0]
}

type unit struct {
	Bits uint32
	Next uint32
}

func bitFieldsOk() uint32 {
	return (*unit)(unsafe.Pointer(C.bits_get())).Next
}

type packed struct {
	Type   uint8
	Length [4]byte
}

func packedOk() byte {
	return (*packed)(unsafe.Pointer(C.wire_get())).Length[0]
}

type enumAndBool struct {
	Mode  int32
	Quiet bool
	_     [3]byte
	Rate  float64
}

func enumOk() float64 {
	return (*enumAndBool)(unsafe.Pointer(C.options_get())).Rate
}

type linked struct {
	Next *linked
	N    int64
}

func pointerOk() int64 {
	return (*linked)(unsafe.Pointer(C.node_get())).N
}

type counted struct {
	Count int32
}

func flexibleOk() int32 {
	return (*counted)(unsafe.Pointer(C.tail_get())).Count
}

func elementsOk() uint16 {
	return (*[4]prefixAndFlags)(unsafe.Pointer(C.header_list()))[1].Version
}

type alias = C.struct_config

func aliasOk() uint64 {
	return uint64((*alias)(unsafe.Pointer(C.config_get())).ts)
}

type defined C.struct_config

func definedOk() uint64 {
	return uint64((*defined)(unsafe.Pointer(C.config_get())).ts)
}

func goToGoOk(s *swapped) *same {
	return (*same)(unsafe.Pointer(&same{Flag: s.flag}))
}

func bytesOk() *[24]byte {
	return (*[24]byte)(unsafe.Pointer(C.config_get()))
}
