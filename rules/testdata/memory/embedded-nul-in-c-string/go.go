// Package nul hands texts from outside to C, which ends them at the first NUL; its neighbours look.
package nul

/*
#include <stdlib.h>
#include <sys/stat.h>
#include "c.h"

static int make_folder(const char *a) { return mkdir(a, 0700); }
*/
import "C"

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"unsafe"
)

var errNUL = errors.New("NUL in a name")

// CanOpenBad is for callers.
func CanOpenBad(path string) bool {
	s := C.CString(path) // want memory/embedded-nul-in-c-string "^path may hold a NUL: C.can_open gets what stands before it as path"
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0
}

// CanOpenOk is for callers.
func CanOpenOk(path string) (bool, error) {
	if strings.IndexByte(path, 0) >= 0 {
		return false, errNUL
	}
	s := C.CString(path)
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0, nil
}

// RemoveBad calls libc.
func RemoveBad(name string) bool {
	s := C.CString(name) // want memory/embedded-nul-in-c-string "^name may hold a NUL: C.mkdir"
	defer C.free(unsafe.Pointer(s))
	return C.mkdir(s, 0o700) == 0
}

// LoginBad gives two texts.
func LoginBad(user, word string) bool {
	u := C.CString(user) // want memory/embedded-nul-in-c-string "^user may hold"
	defer C.free(unsafe.Pointer(u))
	w := C.CString(word) // want memory/embedded-nul-in-c-string "^word may hold"
	defer C.free(unsafe.Pointer(w))
	return C.login(u, w) != 0
}

type store struct{ open bool }

// OpenBad is a method.
func (s *store) OpenBad(file string) {
	c := C.CString(file) // want memory/embedded-nul-in-c-string "^file may hold"
	s.open = C.can_open(c) != 0
	C.free(unsafe.Pointer(c))
}

func environmentBad() bool {
	s := C.CString(os.Getenv("STORE")) // want memory/embedded-nul-in-c-string "may hold"
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0
}

func argumentsBad() bool {
	s := C.CString(os.Args[1]) // want memory/embedded-nul-in-c-string "may hold"
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0
}

func check(name string) error {
	if strings.ContainsRune(name, 0) {
		return errNUL
	}
	return nil
}

// HelperOk lets a helper look.
func HelperOk(path string) (bool, error) {
	if err := check(path); err != nil {
		return false, err
	}
	s := C.CString(path)
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0, nil
}

// StatOk asks Go first, which refuses NUL.
func StatOk(path string) bool {
	if _, err := os.Stat(path); err != nil {
		return false
	}
	s := C.CString(path)
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0
}

// LabelOk is text that nothing hangs on.
func LabelOk(text string) {
	s := C.CString(text)
	defer C.free(unsafe.Pointer(s))
	C.label(s)
}

// SizedOk tells the length.
func SizedOk(path string) bool {
	s := C.CString(path)
	defer C.free(unsafe.Pointer(s))
	return C.open_sized(s, C.ulong(len(path))) != 0
}

// NumberOk has made the text.
func NumberOk(n int) bool {
	s := C.CString("/proc/" + strconv.Itoa(n))
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0
}

func innerOk(path string) bool {
	s := C.CString(path)
	defer C.free(unsafe.Pointer(s))
	return C.can_open(s) != 0
}

// FN_UnnamedBad is for callers.
func FN_UnnamedBad(path string) bool {
	s := C.CString(path)
	defer C.free(unsafe.Pointer(s))
	return C.make_folder(s) == 0 // gap: the parameter of C is called a
}
