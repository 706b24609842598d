package callocleak

/*
#include <stdlib.h>
#include "shapes.h"

static char *joined_bad(const char *a) {
	char *buffer = malloc(64);  // want memory/c-alloc-leak "^buffer, the result of malloc\(64\), is never released"
	char *copy = malloc(64);

	if (!buffer || !copy)
		abort();
	buffer[0] = a[0];
	copy[0] = buffer[0];
	return copy;
}

static char *joined_ok(const char *a) {
	char *copy = malloc(64);

	if (!copy)
		abort();
	copy[0] = a[0];
	return copy;
}
*/
import "C"

import (
	"errors"
	"unsafe"
)

var errShape = errors.New("no shape")

func objectBad(label *C.char) float64 {
	s := C.shape_new(label) // want memory/c-alloc-leak "^s, the result of C.shape_new\(label\), is never released"
	if s == nil {
		return 0
	}
	return float64(C.shape_size(s))
}

func objectOk(label *C.char) float64 {
	s := C.shape_new(label)
	if s == nil {
		return 0
	}
	defer C.shape_free(s)
	return float64(C.shape_size(s))
}

func outParameterBad(text *C.char) (float64, error) {
	var s *C.struct_shape
	if C.shape_read(text, &s) != 0 { // want memory/c-alloc-leak "^s, .*C.shape_read"
		return 0, errShape
	}
	return float64(C.shape_size(s)), nil
}

func outParameterOk(text *C.char) (float64, error) {
	var s *C.struct_shape
	if C.shape_read(text, &s) != 0 {
		return 0, errShape
	}
	defer C.shape_free(s)
	return float64(C.shape_size(s)), nil
}

func deferAboveTheCallBad(text *C.char) (float64, error) {
	var s *C.struct_shape
	defer C.shape_free(s)
	if C.shape_read(text, &s) != 0 { // want memory/c-alloc-leak "^s, .* the deferred call got the value from before it was set"
		return 0, errShape
	}
	return float64(C.shape_size(s)), nil
}

func deferredLiteralAboveTheCallOk(text *C.char) (float64, error) {
	var s *C.struct_shape
	defer func() { C.shape_free(s) }()
	if C.shape_read(text, &s) != 0 {
		return 0, errShape
	}
	return float64(C.shape_size(s)), nil
}

func preambleBad(a *C.char) string {
	text := C.joined_ok(a) // want memory/c-alloc-leak "^text, the result of C.joined_ok\(a\), is never released"
	return C.GoString(text)
}

func preambleOk(a *C.char) string {
	text := C.joined_bad(a)
	defer C.free(unsafe.Pointer(text))
	return C.GoString(text)
}

func borrowedOk() float64 {
	return float64(C.shape_size(C.shape_default()))
}

func takenOverOk(label *C.char) {
	C.shape_register(C.shape_new(label))
}

type canvas struct {
	shapes []*C.struct_shape
}

func (c *canvas) addOk(label *C.char) error {
	s := C.shape_new(label)
	if s == nil {
		return errShape
	}
	c.shapes = append(c.shapes, s)
	return nil
}

func (c *canvas) closeOk() {
	for _, s := range c.shapes {
		C.shape_free(s)
	}
	c.shapes = nil
}

func openShape(label *C.char) (*C.struct_shape, func(), error) {
	s := C.shape_new(label)
	if s == nil {
		return nil, nil, errShape
	}
	return s, func() { C.shape_free(s) }, nil
}

func cleanupOk(label *C.char) error {
	s, closeShape, err := openShape(label)
	if err != nil {
		return err
	}
	defer closeShape()
	_ = C.shape_size(s)
	return nil
}

func cleanupDroppedBad(label *C.char) error {
	s, _, err := openShape(label) // want memory/c-alloc-leak "openShape\(label\).* never called"
	if err != nil {
		return err
	}
	_ = C.shape_size(s)
	return nil
}

func trace(label *C.char) func() {
	s := C.shape_new(label)
	_ = C.shape_size(s)
	return func() { C.shape_free(s) }
}

func deferredHelperBad(label *C.char) {
	defer trace(label) // want memory/c-alloc-leak "trace\(label\).* never called"
}

func deferredHelperOk(label *C.char) {
	defer trace(label)()
}
