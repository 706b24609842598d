// Package ends reads memory up to an end that it does not have; its neighbours see to the end.
package ends

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
#include "list.h"
*/
import "C"

import "unsafe"

const room = 64

func linkBad(link *C.char) string {
	var b [room]C.char
	if C.readlink(link, &b[0], room) < 0 {
		return ""
	}
	return C.GoString(&b[0]) // want memory/unterminated-c-string "^C.GoString reads up to NUL, but C.readlink may fill"
}

func linkOk(link *C.char) string {
	var b [room]C.char
	n := C.readlink(link, &b[0], room)
	if n < 0 {
		return ""
	}
	return C.GoStringN(&b[0], C.int(n))
}

func linkShorterOk(link *C.char) string {
	var b [room]C.char
	if C.readlink(link, &b[0], room-1) < 0 {
		return ""
	}
	return C.GoString(&b[0])
}

func linkEndedOk(link *C.char) string {
	var b [room + 1]C.char
	n := C.readlink(link, &b[0], room+1)
	if n < 0 || n > room {
		return ""
	}
	b[n] = 0
	return C.GoString(&b[0])
}

func readBad(fd C.int) C.size_t {
	var b [16]C.char
	C.read(fd, unsafe.Pointer(&b), 16) // want memory/errno-misuse "nobody looks whether C.read failed"
	return C.strlen(&b[0])             // want memory/unterminated-c-string "^C.strlen reads up to NUL, but C.read may fill"
}

func closureBad(link *C.char) func() string {
	return func() string {
		var b [8]C.char
		C.strncpy(&b[0], link, 8)
		return C.GoString(&b[0]) // want memory/unterminated-c-string "C.strncpy may fill"
	}
}

func shorterOk(short *C.char) string {
	var b [8]C.char
	C.strncpy(&b[0], short, 7)
	return C.GoString(&b[0])
}

func bytesBad(s string) C.size_t {
	return C.strlen((*C.char)(unsafe.Pointer(unsafe.StringData(s)))) // want memory/unterminated-c-string "^C.strlen reads up to NUL, which a Go string does not have"
}

func copyBad(s string) C.int {
	b := []byte(s)
	return C.atoi((*C.char)(unsafe.Pointer(&b[0]))) // want memory/unterminated-c-string "^C.atoi"
}

func copyOk(s string) C.int {
	b := []byte(s + "\x00")
	return C.atoi((*C.char)(unsafe.Pointer(unsafe.SliceData(b))))
}

func free(list []*C.char) {
	for _, each := range list {
		C.free(unsafe.Pointer(each))
	}
}

func listBad(args []string) C.int {
	list := make([]*C.char, len(args))
	for i, arg := range args {
		list[i] = C.CString(arg)
	}
	defer free(list)
	return C.count((**C.char)(unsafe.Pointer(unsafe.SliceData(list)))) // want memory/unterminated-c-string "^C.count gets a list without its length"
}

func handedBad(args []string) C.int {
	list := make([]*C.char, len(args))
	for i, arg := range args {
		list[i] = C.CString(arg)
	}
	defer free(list)
	return C.count_handed(unsafe.SliceData(list)) // want memory/unterminated-c-string "^C.count_handed gets a list"
}

func makeArgs(args []string) **C.char {
	list := C.make_list(C.size_t(len(args)))
	for i, arg := range args {
		C.set_list(list, C.size_t(i), C.CString(arg))
	}
	return list
}

func helperBad(args []string) C.int {
	list := makeArgs(args)
	defer C.free(unsafe.Pointer(list))
	return C.count(list) // want memory/unterminated-c-string "^C.count gets a list"
}

func execBad(path *C.char, args []string) {
	list := make([]*C.char, len(args))
	for i, arg := range args {
		list[i] = C.CString(arg)
	}
	C.execv(path, unsafe.SliceData(list)) // want memory/unterminated-c-string "^C.execv gets a list"
}

func execOk(path *C.char, args []string) {
	list := make([]*C.char, len(args)+1)
	for i, arg := range args {
		list[i] = C.CString(arg)
	}
	C.execv(path, unsafe.SliceData(list))
}

func firstOk(args []string) C.int {
	list := make([]*C.char, len(args))
	for i, arg := range args {
		list[i] = C.CString(arg)
	}
	defer free(list)
	return C.first(unsafe.SliceData(list))
}

func sizedOk(args []string) C.int {
	list := make([]*C.char, len(args))
	for i, arg := range args {
		list[i] = C.CString(arg)
	}
	defer free(list)
	return C.sized(unsafe.SliceData(list), C.size_t(len(list)))
}

func namesOk(name *C.char) C.size_t {
	return C.copy_name(name) + C.copy_name_ended(name) + C.copy_name_short(name)
}
