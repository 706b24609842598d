// Package registry looks up Go values for C by hand.
package registry

/*
#include <stdint.h>
#include <stdlib.h>

typedef struct device {
	int id;
} device;

static device *device_new(void) {
	return calloc(1, sizeof(device));
}

static void device_free(device *d) {
	free(d);
}
*/
import "C"

import (
	"sync"
	"unsafe"
)

var (
	mu       sync.Mutex
	handlers map[uintptr]func(int)
	swept    = map[uintptr]func(int){}
	byName   = map[string]func(int){}
)

// Device is an owner whose entry stays.
type Device struct {
	p *C.device
}

// OpenBad adds an entry that nothing removes.
func OpenBad(handler func(int)) *Device {
	d := &Device{p: C.device_new()}
	mu.Lock()
	defer mu.Unlock()
	if handlers == nil {
		handlers = make(map[uintptr]func(int))
	}
	handlers[uintptr(unsafe.Pointer(d.p))] = handler // want lifetime/handle-leak "handlers gets an entry for each object and nothing ever removes one"
	return d
}

// Close releases.
func (d *Device) Close() {
	if d.p != nil {
		C.device_free(d.p)
		d.p = nil
	}
}

//export deviceEvent
func deviceEvent(p *C.device, n C.int) {
	if handler, ok := handlers[uintptr(unsafe.Pointer(p))]; ok {
		handler(int(n))
	}
	if handler, ok := swept[uintptr(unsafe.Pointer(p))]; ok {
		handler(int(n))
	}
	byName["all"](int(n))
}

// Swept is an owner that takes its entry out.
type Swept struct {
	p *C.device
}

// OpenOk adds an entry that Close removes.
func OpenOk(handler func(int)) *Swept {
	d := &Swept{p: C.device_new()}
	swept[uintptr(unsafe.Pointer(d.p))] = handler
	return d
}

// Close releases.
func (d *Swept) Close() {
	if d.p != nil {
		delete(swept, uintptr(unsafe.Pointer(d.p)))
		C.device_free(d.p)
		d.p = nil
	}
}

// RegisterOk is called once a name.
func RegisterOk(name string, handler func(int)) {
	byName[name] = handler
}
