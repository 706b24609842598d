// Package errnomisuse trusts errno.
package errnomisuse

/*
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static int last_error(void) {
	return errno;
}

static int turn(int n) {
	if (n < 0) {
		errno = EINVAL;
		return -1;
	}
	return 0;
}

static void nothing(void) {
	errno = 0;
}
*/
import "C"

import (
	"errors"
	"unsafe"
)

func setenvBad(k, v *C.char) error {
	_, err := C.setenv(k, v, 1) // want memory/errno-misuse "^C.setenv says by its result whether it failed"
	return err
}

func separateBad() error {
	if C.turn(-1) != 0 {
		return errors.New(string(rune(C.last_error()))) // want memory/errno-misuse "^C.last_error reads errno in a call of its own"
	}
	return nil
}

func ignoredBad(fd int, p unsafe.Pointer) {
	C.write(C.int(fd), p, 8) // want memory/errno-misuse "^nobody looks whether C.write failed"
}

func privilegesBad() {
	C.setuid(1000) // want memory/errno-misuse "^nobody looks whether C.setuid failed"
}

func testedOk(k, v *C.char) error {
	if n, err := C.setenv(k, v, 1); n != 0 {
		return err
	}
	return nil
}

func onlyErrnoOk() error {
	_, err := C.sysconf(1)
	return err
}

func voidOk() error {
	_, err := C.nothing()
	return err
}

func lookedAtOk(fd int, p unsafe.Pointer) bool {
	return C.write(C.int(fd), p, 8) == 8
}
