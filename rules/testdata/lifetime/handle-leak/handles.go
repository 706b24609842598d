// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import (
	"errors"
	"runtime/cgo"
)

func inlineBad(f func()) {
	C.run(C.ulong(cgo.NewHandle(f))) // want lifetime/handle-leak "the handle is never deleted"
}

func variableBad(f func()) {
	h := cgo.NewHandle(f) // want lifetime/handle-leak "h is never deleted"
	C.run(C.ulong(h))
}

func earlyBad(f func(), n int) error {
	h := cgo.NewHandle(f) // want lifetime/handle-leak "h is not deleted on every path"
	if n < 0 {
		return errors.New("negative")
	}
	C.run(C.ulong(h))
	h.Delete()
	return nil
}

func loopBad(fs []func()) {
	for _, f := range fs {
		h := cgo.NewHandle(f) // want lifetime/handle-leak "h is never deleted"
		C.run(C.ulong(h))
	}
}

func deferOk(f func()) {
	h := cgo.NewHandle(f)
	defer h.Delete()
	C.run(C.ulong(h))
}

func returnedOk(f func()) cgo.Handle {
	return cgo.NewHandle(f)
}

type job struct {
	h cgo.Handle
}

func storedOk(j *job, f func()) {
	j.h = cgo.NewHandle(f)
}

func literalOk(f func()) {
	h := cgo.NewHandle(f)
	defer func() { h.Delete() }()
	C.run(C.ulong(h))
}
