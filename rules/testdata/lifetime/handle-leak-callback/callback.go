// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import "runtime/cgo"

//export done
func done(u C.ulong) {
	h := cgo.Handle(u)
	h.Value().(func())()
	h.Delete()
}

func startOk(f func()) {
	C.run(C.ulong(cgo.NewHandle(f)))
}

func lostBad(f func()) int {
	h := cgo.NewHandle(f) // want lifetime/handle-leak "h is never deleted"
	if h == 0 {
		return 1
	}
	return 2
}
