// Package cases promises things of C functions.
package cases

/*
// want-below pointer/unsound-noescape-or-nocallback "#cgo noescape keep is not true: p is kept in C's variable last"
#cgo noescape keep
// want-below pointer/unsound-noescape-or-nocallback "p is returned"
#cgo noescape same
// want-below pointer/unsound-noescape-or-nocallback "is returned"
#cgo noescape inner
// want-below pointer/unsound-noescape-or-nocallback "#cgo noescape through"
#cgo noescape through
#cgo noescape look
#cgo noescape elsewhere
// want-below pointer/unsound-noescape-or-nocallback "#cgo nocallback relay is not true: it calls notify"
#cgo nocallback relay
// want-below pointer/unsound-noescape-or-nocallback "it calls notify"
#cgo nocallback deep
// want-below pointer/unsound-noescape-or-nocallback "it calls what a function pointer names"
#cgo nocallback each
#cgo nocallback look
#cgo nocallback keep
#include "promises.h"
*/
import "C"

import "unsafe"

//export notify
func notify(n C.int) {}

func use(p *C.int) {
	C.keep(unsafe.Pointer(p))
	C.same(p)
	C.inner((*C.pair)(unsafe.Pointer(p)))
	C.through(unsafe.Pointer(p))
	C.look(p)
	C.elsewhere(p)
	C.relay(1)
	C.deep(2)
	C.each(nil, 3)
}
