// Package cases locks goroutines to their threads.
package cases

/*
#include <errno.h>

static int enter(int n) {
	return n;
}

static int leave(void) {
	return 0;
}
*/
import "C"

import (
	"errors"
	"os"
	"runtime"
)

var errFailed = errors.New("failed")

func earlyReturnBad(n int) error {
	runtime.LockOSThread() // want thread/unbalanced-lockosthread "not undone on every path"
	if C.enter(C.int(n)) != 0 {
		return errFailed
	}
	C.leave()
	runtime.UnlockOSThread()
	return nil
}

func nestedOnceBad(n int) {
	runtime.LockOSThread() // want thread/unbalanced-lockosthread "not undone"
	if n > 1 {
		runtime.LockOSThread()
	}
	C.leave()
	runtime.UnlockOSThread()
}

func loopBad(list []int) bool {
	for _, n := range list {
		runtime.LockOSThread() // want thread/unbalanced-lockosthread "not undone"
		if C.enter(C.int(n)) != 0 {
			return false
		}
		runtime.UnlockOSThread()
	}
	return true
}

func switchBad(n int) int {
	runtime.LockOSThread() // want thread/unbalanced-lockosthread "not undone"
	switch C.enter(C.int(n)) {
	case 0:
		runtime.UnlockOSThread()
		return 0
	case 1:
		return 1
	default:
		runtime.UnlockOSThread()
	}
	return 2
}

func deferredOnOnePathBad(n int) {
	runtime.LockOSThread() // want thread/unbalanced-lockosthread "not undone"
	if n > 0 {
		defer runtime.UnlockOSThread()
	}
	C.leave()
}

func unlockWithoutLockBad(n int) {
	if n > 0 {
		runtime.LockOSThread()
	}
	C.leave()
	runtime.UnlockOSThread() // want thread/unbalanced-lockosthread "on a path that did not lock"
}

func literalBad(n int) func() bool {
	return func() bool {
		runtime.LockOSThread() // want thread/unbalanced-lockosthread "not undone"
		if C.enter(C.int(n)) != 0 {
			return false
		}
		runtime.UnlockOSThread()
		return true
	}
}

func lock() {
	runtime.LockOSThread()
	C.enter(0)
}

func unlock() {
	C.leave()
	runtime.UnlockOSThread()
}

func helpersBad(n int) error {
	lock() // want thread/unbalanced-lockosthread "not undone"
	if C.enter(C.int(n)) != 0 {
		return errFailed
	}
	unlock()
	return nil
}

func FN_allPathsBad(n int) error {
	runtime.LockOSThread() // gap: a function that locks on every path is taken for a helper
	if C.enter(C.int(n)) != 0 {
		return errFailed
	}
	return nil
}

func deferredOk(n int) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if C.enter(C.int(n)) != 0 {
		return errFailed
	}
	return nil
}

func deferredLiteralOk(n int) error {
	runtime.LockOSThread()
	defer func() {
		C.leave()
		runtime.UnlockOSThread()
	}()
	if C.enter(C.int(n)) != 0 {
		return errFailed
	}
	return nil
}

func everyPathOk(n int) error {
	runtime.LockOSThread()
	if C.enter(C.int(n)) != 0 {
		runtime.UnlockOSThread()
		return errFailed
	}
	C.leave()
	runtime.UnlockOSThread()
	return nil
}

func nestedOk() {
	runtime.LockOSThread()
	runtime.LockOSThread()
	C.enter(0)
	runtime.UnlockOSThread()
	C.leave()
	runtime.UnlockOSThread()
}

func sameConditionOk(own bool) {
	if own {
		runtime.LockOSThread()
	}
	C.leave()
	if own {
		runtime.UnlockOSThread()
	}
}

func helpersOk(n int) int {
	lock()
	defer unlock()
	return int(C.enter(C.int(n)))
}

func goroutineOk(result chan error) {
	go func() {
		runtime.LockOSThread()
		if C.enter(C.int(len(os.Args))) != 0 {
			result <- errFailed
			return
		}
		runtime.UnlockOSThread()
		result <- nil
	}()
}

func worker(result chan error) {
	runtime.LockOSThread()
	if C.enter(C.int(len(os.Args))) != 0 {
		result <- errFailed
		return
	}
	runtime.UnlockOSThread()
	result <- nil
}

func namedGoroutineOk(result chan error) {
	go worker(result)
}

func exitOk(n int) {
	runtime.LockOSThread()
	if C.enter(C.int(n)) != 0 {
		os.Exit(1)
	}
	runtime.UnlockOSThread()
}

func panicOk(n int) {
	runtime.LockOSThread()
	if C.enter(C.int(n)) != 0 {
		panic("failed")
	}
	runtime.UnlockOSThread()
}

func acquireOk(n int) error {
	runtime.LockOSThread()
	if C.enter(C.int(n)) != 0 {
		runtime.UnlockOSThread()
		return errFailed
	}
	return nil
}

func restoreOk(n int) (func(), error) {
	runtime.LockOSThread()
	if C.enter(C.int(n)) != 0 {
		runtime.UnlockOSThread()
		return nil, errFailed
	}
	return func() {
		C.leave()
		runtime.UnlockOSThread()
	}, nil
}

func init() {
	runtime.LockOSThread()
	if C.enter(C.int(len(os.Args))) != 0 {
		runtime.UnlockOSThread()
	}
}
