// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import "runtime/cgo"

func valueBad(f func()) {
	h := cgo.NewHandle(f)
	h.Delete()
	h.Value().(func())() // want lifetime/handle-use-after-delete "h is used after its Delete"
}

func twiceBad(f func()) {
	h := cgo.NewHandle(f)
	C.run(C.ulong(h))
	h.Delete()
	h.Delete() // want lifetime/handle-use-after-delete "h is deleted twice"
}

func deferBad(f func()) {
	h := cgo.NewHandle(f)
	defer h.Delete() // want lifetime/handle-use-after-delete "h is deleted twice"
	C.run(C.ulong(h))
	h.Delete()
}

func drop(h cgo.Handle) {
	h.Delete()
}

func helperBad(f func()) any {
	h := cgo.NewHandle(f)
	drop(h)
	return h.Value() // want memory/use-after-free "h is passed on after drop released it"
}

func parameterBad(h cgo.Handle) any {
	h.Delete()
	return h.Value() // want lifetime/handle-use-after-delete "h is used after its Delete"
}

func onceOk(f func()) any {
	h := cgo.NewHandle(f)
	defer h.Delete()
	return h.Value()
}

func branchOk(f func(), early bool) {
	h := cgo.NewHandle(f)
	if early {
		h.Delete()
		return
	}
	h.Value().(func())()
	h.Delete()
}

func anotherOk(f, g func()) {
	h := cgo.NewHandle(f)
	h.Delete()
	h = cgo.NewHandle(g)
	h.Value().(func())()
	h.Delete()
}
