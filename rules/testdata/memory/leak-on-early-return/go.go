// Package earlyreturn releases memory on some paths and forgets it on others; its neighbours do not.
package earlyreturn

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct failure { char *message; };

static int count(int n, struct failure *e) {
	if (n < 0) {
		e->message = malloc(10);
	}
	return n;
}
*/
import "C"

import (
	"errors"
	"fmt"
	"os"
	"unsafe"
)

var errEmpty = errors.New("empty")

func errorBranchBad(name string, check func(string) error) error {
	s := C.CString(name) // want memory/leak-on-early-return "^s, the result of C.CString\(name\), is not released on every path"
	if err := check(name); err != nil {
		return err
	}
	C.puts(s)
	C.free(unsafe.Pointer(s))
	return nil
}

func errorBranchOk(name string, check func(string) error) error {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	if err := check(name); err != nil {
		return err
	}
	C.puts(s)
	return nil
}

func bothBranchesOk(name string) int {
	s := C.CString(name)
	if name == "" {
		C.free(unsafe.Pointer(s))
		return 0
	}
	n := int(C.strlen(s))
	C.free(unsafe.Pointer(s))
	return n
}

func secondAllocationBad(n int) error {
	a := C.calloc(C.size_t(n), 1) // want memory/leak-on-early-return "^a, "
	if a == nil {
		return errEmpty
	}
	b := C.calloc(C.size_t(n), 1)
	if b == nil {
		return errEmpty
	}
	C.memcpy(a, b, C.size_t(n))
	C.free(b)
	C.free(a)
	return nil
}

func secondAllocationOk(n int) error {
	a := C.calloc(C.size_t(n), 1)
	if a == nil {
		return errEmpty
	}
	b := C.calloc(C.size_t(n), 1)
	if b == nil {
		C.free(a)
		return errEmpty
	}
	C.memcpy(a, b, C.size_t(n))
	C.free(b)
	C.free(a)
	return nil
}

func switchBad(kind int, name string) int {
	s := C.CString(name) // want memory/leak-on-early-return "^s, "
	n := 0
	switch kind {
	case 0:
		n = int(C.strlen(s))
	case 1:
		n = int(C.puts(s))
	default:
		return -1
	}
	C.free(unsafe.Pointer(s))
	return n
}

func continueBad(names []string) int {
	total := 0
	for _, name := range names {
		s := C.CString(name) // want memory/leak-on-early-return "^s, "
		if *s == '#' {
			continue
		}
		total += int(C.strlen(s))
		C.free(unsafe.Pointer(s))
	}
	return total
}

func continueOk(names []string) int {
	total := 0
	for _, name := range names {
		s := C.CString(name)
		if *s != '#' {
			total += int(C.strlen(s))
		}
		C.free(unsafe.Pointer(s))
	}
	return total
}

func breakBad(names []string) {
	for _, name := range names {
		s := C.CString(name) // want memory/leak-on-early-return "^s, "
		if C.puts(s) < 0 {
			break
		}
		C.free(unsafe.Pointer(s))
	}
}

func returnedOrLostBad(name string) (*C.char, error) {
	s := C.CString(name) // want memory/leak-on-early-return "^s, "
	if C.strlen(s) == 0 {
		return nil, errEmpty
	}
	return s, nil
}

func returnedOrFreedOk(name string) (*C.char, error) {
	s := C.CString(name)
	if C.strlen(s) == 0 {
		C.free(unsafe.Pointer(s))
		return nil, errEmpty
	}
	return s, nil
}

func namedResultBad(name string) (s *C.char, err error) {
	s = C.CString(name) // want memory/leak-on-early-return "^s, .* a return overwrites the result that the deferred call releases"
	defer func() {
		if err != nil {
			C.free(unsafe.Pointer(s))
		}
	}()
	if C.strlen(s) == 0 {
		return nil, errEmpty
	}
	return s, nil
}

func namedResultOk(name string) (s *C.char, err error) {
	text := C.CString(name)
	defer func() {
		if err != nil {
			C.free(unsafe.Pointer(text))
		}
	}()
	if C.strlen(text) == 0 {
		return nil, errEmpty
	}
	return text, nil
}

func namedResultBareReturnOk(name string) (s *C.char, err error) {
	s = C.CString(name)
	defer func() {
		if err != nil {
			C.free(unsafe.Pointer(s))
			s = nil
		}
	}()
	if C.strlen(s) == 0 {
		err = errEmpty
		return
	}
	return
}

func flagOk(name string, keep func(*C.char) bool) {
	s := C.CString(name)
	done := false
	defer func() {
		if !done {
			C.free(unsafe.Pointer(s))
		}
	}()
	if keep(s) {
		done = true
	}
}

func processEndsOk(name string) {
	s := C.CString(name)
	if C.strlen(s) == 0 {
		fmt.Fprintln(os.Stderr, "no name")
		os.Exit(1)
	}
	C.puts(s)
	C.free(unsafe.Pointer(s))
}

func gotoOk(name string) (n int) {
	s := C.CString(name)
	if name == "" {
		goto done
	}
	n = int(C.strlen(s))
done:
	C.free(unsafe.Pointer(s))
	return n
}

func lateDeferBad(path, mode *C.char, name string) error {
	s := C.CString(name) // want memory/leak-on-early-return "^s, "
	f := C.fopen(path, mode)
	if f == nil {
		return errEmpty
	}
	defer C.fclose(f)
	defer C.free(unsafe.Pointer(s))
	C.fputs(s, f)
	return nil
}

func closureBad(name string) func(int) int {
	return func(limit int) int {
		s := C.CString(name) // want memory/leak-on-early-return "^s, "
		n := int(C.strlen(s))
		if n > limit {
			return limit
		}
		C.free(unsafe.Pointer(s))
		return n
	}
}

type session struct {
	file *C.FILE
	name *C.char
}

func openSessionBad(path, mode *C.char, name string) (*session, error) {
	s := &session{name: C.CString(name)} // want memory/leak-on-early-return "C.CString\(name\).* is not released on every path"
	s.file = C.fopen(path, mode)
	if s.file == nil {
		return nil, errEmpty
	}
	return s, nil
}

func openSessionOk(path, mode *C.char, name string) (*session, error) {
	s := &session{name: C.CString(name)}
	s.file = C.fopen(path, mode)
	if s.file == nil {
		s.close()
		return nil, errEmpty
	}
	return s, nil
}

func (s *session) close() {
	if s.file != nil {
		C.fclose(s.file)
		s.file = nil
	}
	C.free(unsafe.Pointer(s.name))
	s.name = nil
}

func helperFailsBad(name string) (int, error) {
	s := C.CString(name) // want memory/leak-on-early-return "^s, "
	n, err := count(s)
	if err != nil {
		return 0, err
	}
	C.free(unsafe.Pointer(s))
	return n, nil
}

func count(s *C.char) (int, error) {
	n := int(C.strlen(s))
	if n == 0 {
		return 0, errEmpty
	}
	return n, nil
}

func FN_panicBad(name string, fits bool) int {
	s := C.CString(name)
	if !fits {
		panic("name too long") // gap: shown with --audit only, as panics mostly end the process
	}
	n := int(C.strlen(s))
	C.free(unsafe.Pointer(s))
	return n
}

// A negative length panics: behind make, the length is none and nothing failed.
func negativeLengthOk(k int) []int {
	var e C.struct_failure
	n := C.count(C.int(k), &e)
	if n == -1 {
		C.free(unsafe.Pointer(e.message))
		return nil
	}
	list := make([]int, int(n))
	for i := range list {
		list[i] = i
	}
	return list
}

func otherFailuresBad(k int) C.int {
	var e C.struct_failure
	n := C.count(C.int(k), &e) // want memory/leak-on-early-return "^e.message, "
	if n == -1 {
		C.free(unsafe.Pointer(e.message))
		return 0
	}
	return n
}
