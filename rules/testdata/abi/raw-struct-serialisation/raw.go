// Package cases writes C structs as they lie in memory.
package cases

/*
#include "head.h"
*/
import "C"

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"os"
	"unsafe"
)

func sliceBad(w io.Writer) {
	var h C.struct_head
	C.head_fill(&h)
	w.Write(unsafe.Slice((*byte)(unsafe.Pointer(&h)), C.sizeof_struct_head)) // want abi/raw-struct-serialisation "Write is given the bytes of struct head as they lie in memory, 3 bytes of padding"
}

func copyBad(path string, h *C.struct_head) error {
	data := C.GoBytes(unsafe.Pointer(h), C.sizeof_struct_head)
	return os.WriteFile(path, data, 0o600) // want abi/raw-struct-serialisation "os.WriteFile is given the bytes of struct head"
}

func equalBad(a, b *C.struct_nested) bool {
	return bytes.Equal( // want abi/raw-struct-serialisation "bytes.Equal is given the bytes of struct nested"
		(*[32]byte)(unsafe.Pointer(a))[:],
		(*[32]byte)(unsafe.Pointer(b))[:],
	)
}

type store struct{ file *os.File }

func (s *store) linkedBad(l *C.struct_linked) error {
	return func() error {
		_, err := s.file.Write(C.GoBytes(unsafe.Pointer(l), C.int(unsafe.Sizeof(*l)))) // want abi/raw-struct-serialisation "a pointer among them"
		return err
	}()
}

func hashBad(h *C.struct_head) [32]byte {
	return sha256.Sum256(unsafe.Slice((*byte)(unsafe.Pointer(h)), unsafe.Sizeof(*h))) // want abi/raw-struct-serialisation "sha256.Sum256 is given the bytes"
}

func binaryBad(w io.Writer, h *C.struct_head) error {
	return binary.Write(w, binary.BigEndian, h) // want abi/raw-struct-serialisation "binary.Write is given the bytes of struct head"
}

type wire struct {
	Kind uint8
	Size uint32
}

func encodeOk(w io.Writer, h *C.struct_head) error {
	return binary.Write(w, binary.BigEndian, wire{uint8(h.kind), uint32(h.size)})
}

func tightOk(w io.Writer, t *C.struct_tight) {
	w.Write(unsafe.Slice((*byte)(unsafe.Pointer(t)), C.sizeof_struct_tight))
}

func textOk(w io.Writer, text *C.char, n C.int) {
	w.Write(C.GoBytes(unsafe.Pointer(text), n))
}

func keepOk(h *C.struct_head) []byte {
	return C.GoBytes(unsafe.Pointer(h), C.sizeof_struct_head)
}
