// Package p has a Go struct that stands for a C struct.
package p

// #include "hdr.h"
import "C"

import "unsafe"

// Header stands for struct hdr.
type Header struct {
	Kind  uint8
	Len   uint32
	Stamp int64
	State uint32
}

// Job has holes.
type Job struct {
	Done bool
	Head *Header
	Tag  byte
}

// Of gives the same bytes.
func Of(p *C.struct_hdr) *Header { return (*Header)(unsafe.Pointer(p)) }
