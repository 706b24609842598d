package cases

/*
#include <stdlib.h>
#include "take.h"
*/
import "C"

import (
	"runtime"
	"strings"
	"unsafe"
)

func goBytesAsStringsBad() {
	list := make([]*C.char, 2)
	word := []byte("a word\x00")
	list[0] = (*C.char)(unsafe.Pointer(&word[0]))
	C.take_strings(&list[0], 1) // want pointer/go-pointer-to-go-pointer "take_strings"
}

func filledInLoopBad() {
	words := [][]byte{[]byte("one\x00"), []byte("two\x00")}
	list := make([]*C.char, len(words))
	for i := range words {
		list[i] = (*C.char)(unsafe.Pointer(&words[i][0]))
	}
	C.take_strings(&list[0], C.int(len(list))) // want pointer/go-pointer-to-go-pointer "take_strings"
}

func appendedBad() {
	var list []*C.char
	list = append(list, (*C.char)(unsafe.Pointer(unsafe.StringData(strings.Repeat("a", 9)))))
	C.take_strings(&list[0], 1) // want pointer/go-pointer-to-go-pointer "take_strings"
}

func buffersBad() {
	data := make([]byte, 16)
	list := []C.buffer{{base: unsafe.Pointer(&data[0]), len: 16}}
	C.take_buffers(&list[0], 1) // want pointer/go-pointer-to-go-pointer "base"
}

func anotherElementBad() {
	data := make([]byte, 16)
	var list [4]C.buffer
	list[2].base = unsafe.Pointer(&data[0])
	C.take_buffers(&list[0], 4) // want pointer/go-pointer-to-go-pointer `at list\[2\].base`
}

func stringsBad() {
	list := []string{strings.Repeat("a", 2), strings.Repeat("b", 2)}
	C.take(unsafe.Pointer(&list[0])) // want pointer/go-pointer-to-go-pointer "take"
}

func stringsOfCallerBad(list []string) {
	C.take(unsafe.Pointer(&list[0])) // want pointer/go-pointer-to-go-pointer "Go strings"
}

func cStringsOk() {
	list := make([]*C.char, 2)
	for i := range list {
		list[i] = C.CString("word")
		defer C.free(unsafe.Pointer(list[i]))
	}
	C.take_strings(&list[0], 2)
}

func cMemoryOfGoBytesOk() {
	data := C.CBytes([]byte("data"))
	defer C.free(data)
	list := []C.buffer{{base: data, len: 4}}
	C.take_buffers(&list[0], 1)
}

func bytesOk() {
	data := make([]byte, 16)
	C.take(unsafe.Pointer(&data[0]))
	C.take(unsafe.Pointer(unsafe.SliceData(data)))
}

func stringDataOk() {
	s := strings.Repeat("a", 2)
	C.take(unsafe.Pointer(unsafe.StringData(s)))
}

func numbersOk() {
	var list [4]C.int
	C.take_number(&list[1])
}

func pinnedBuffersOk() {
	data := make([]byte, 16)
	var pin runtime.Pinner
	defer pin.Unpin()
	pin.Pin(&data[0])
	list := []C.buffer{{base: unsafe.Pointer(&data[0]), len: 16}}
	C.take_buffers(&list[0], 1)
}

func pinnedInLoopOk() {
	words := [][]byte{[]byte("one\x00"), []byte("two\x00")}
	var pin runtime.Pinner
	defer pin.Unpin()
	list := make([]*C.char, len(words))
	for i := range words {
		pin.Pin(&words[i][0])
		list[i] = (*C.char)(unsafe.Pointer(&words[i][0]))
	}
	C.take_strings(&list[0], C.int(len(list)))
}

func stringsOfCIn(list []*C.char) {
	C.take_strings(&list[0], C.int(len(list)))
}

func emptySlotsOk() {
	list := make([]*C.char, 3)
	C.take_strings(&list[0], 3)
}

func outParameterOk() {
	var p *C.char
	C.take_strings(&p, 1)
	if p != nil {
		C.take_strings(&p, 1)
	}
}

func capacityCutOk() {
	words := []byte("one\x00")
	list := []*C.char{nil, (*C.char)(unsafe.Pointer(&words[0]))}
	head := list[:1:1]
	C.take_strings(&head[0], 1)
}
