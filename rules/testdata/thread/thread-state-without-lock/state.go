// Package cases asks C for the state of a thread.
package cases

/*
#cgo linux LDFLAGS: -ldl

#include <dlfcn.h>
#include <stdlib.h>

// What opens and asks in one call stays on one thread.
static void *open_and_say(const char *name, char **why) {
	void *handle = dlopen(name, RTLD_NOW);
	if (handle == NULL) {
		*why = dlerror();
	}
	return handle;
}

static void *open_quietly(const char *name) {
	return dlopen(name, RTLD_NOW);
}

static const char *last_reason(void) {
	return dlerror();
}

extern int goLoad(char *name);
*/
import "C"

import (
	"errors"
	"runtime"
	"sync"
	"unsafe"
)

var mu sync.Mutex

func directBad(handle unsafe.Pointer, name *C.char) (unsafe.Pointer, error) {
	p := C.dlsym(handle, name) // want thread/thread-state-without-lock "C.dlerror tells why C.dlsym failed"
	if p == nil {
		return nil, errors.New(C.GoString(C.dlerror()))
	}
	return p, nil
}

func directOk(handle unsafe.Pointer, name *C.char) (unsafe.Pointer, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	p := C.dlsym(handle, name)
	if p == nil {
		return nil, errors.New(C.GoString(C.dlerror()))
	}
	return p, nil
}

func lastError() error {
	why := C.dlerror()
	if why == nil {
		return nil
	}
	return errors.New(C.GoString(why))
}

func helperBad(handle unsafe.Pointer) error {
	if C.dlclose(handle) != 0 { // want thread/thread-state-without-lock "C.dlclose failed"
		return lastError()
	}
	return nil
}

// A mutex keeps other goroutines out, not this one on its thread.
func mutexBad(handle unsafe.Pointer) error {
	mu.Lock()
	defer mu.Unlock()
	code := int(C.dlclose(handle)) // want thread/thread-state-without-lock "C.dlclose failed"
	if code == 0 {
		return nil
	}
	return lastError()
}

func check(code C.int) error {
	if code != 0 {
		return lastError()
	}
	return nil
}

func checkedBad(handle unsafe.Pointer) error {
	return check(C.dlclose(handle)) // want thread/thread-state-without-lock "C.dlerror tells why C.dlclose failed"
}

func wrappersBad(name *C.char) (unsafe.Pointer, string) {
	handle := C.open_quietly(name) // want thread/thread-state-without-lock "C.dlopen failed"
	if handle == nil {
		return nil, C.GoString(C.last_reason())
	}
	return handle, ""
}

// One call does both.
func oneCallOk(name *C.char) (unsafe.Pointer, string) {
	var why *C.char
	handle := C.open_and_say(name, &why)
	if handle == nil {
		return nil, C.GoString(why)
	}
	return handle, ""
}

func unlockedBetweenBad(handle unsafe.Pointer) error {
	runtime.LockOSThread()
	code := C.dlclose(handle) // want thread/thread-state-without-lock "C.dlclose failed"
	runtime.UnlockOSThread()
	if code != 0 {
		return lastError()
	}
	return nil
}

func lockedLateBad(handle unsafe.Pointer) error {
	code := C.dlclose(handle) // want thread/thread-state-without-lock "C.dlclose failed"
	if code == 0 {
		return nil
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	return lastError()
}

func lock() { runtime.LockOSThread() }

func unlock() { runtime.UnlockOSThread() }

func lockedByHelperOk(handle unsafe.Pointer) error {
	lock()
	defer unlock()
	if C.dlclose(handle) != 0 {
		return lastError()
	}
	return nil
}

// Its only caller locks.
func closeLockedOk(handle unsafe.Pointer) error {
	if C.dlclose(handle) != 0 {
		return lastError()
	}
	return nil
}

func closeAllOk(handles []unsafe.Pointer) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for _, handle := range handles {
		if err := closeLockedOk(handle); err != nil {
			return
		}
	}
}

// One of its callers does not lock.
func closeSometimesBad(handle unsafe.Pointer) error {
	if C.dlclose(handle) != 0 { // want thread/thread-state-without-lock "C.dlclose failed"
		return lastError()
	}
	return nil
}

func closeTwoOk(one, two unsafe.Pointer) {
	runtime.LockOSThread()
	_ = closeSometimesBad(one)
	runtime.UnlockOSThread()
	_ = closeSometimesBad(two)
}

// loader opens by a method, and is asked by another one.
type loader struct {
	handle unsafe.Pointer
}

func (l *loader) open(name *C.char) bool {
	l.handle = C.dlopen(name, C.RTLD_NOW)
	return l.handle != nil
}

func (l *loader) loadBad(name *C.char) error {
	if !l.open(name) { // want thread/thread-state-without-lock "C.dlopen failed"
		return lastError()
	}
	return nil
}

func (l *loader) loadOk(name *C.char) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if !l.open(name) {
		return lastError()
	}
	return nil
}

// The goroutine of a callback stays on the thread of C.
//
//export goLoad
func goLoad(name *C.char) C.int {
	if C.dlopen(name, C.RTLD_NOW) == nil {
		return C.int(len(C.GoString(C.dlerror())))
	}
	return 0
}

func goroutineBad(handle unsafe.Pointer, done chan<- error) {
	go func() {
		if C.dlclose(handle) != 0 { // want thread/thread-state-without-lock "C.dlclose failed"
			done <- lastError()
		}
		close(done)
	}()
}

// What the call says itself needs no second one.
func onlyStatusOk(handle unsafe.Pointer) bool {
	return C.dlclose(handle) == 0
}

// The state is asked for what another function did, by another goroutine perhaps.
func onlyAskOk() string {
	return C.GoString(C.dlerror())
}

func loopBad(handles []unsafe.Pointer) error {
	for _, handle := range handles {
		if C.dlclose(handle) != 0 { // want thread/thread-state-without-lock "C.dlclose failed"
			return lastError()
		}
	}
	return nil
}
