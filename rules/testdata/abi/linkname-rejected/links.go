// Package cases links to what others do not export.
package cases

import _ "unsafe"

// want-below abi/linkname-rejected "no line of Go's library allows it"
//go:linkname isGoPointerBad runtime.cgoIsGoPointer
func isGoPointerBad(p uintptr) bool

// want-below abi/linkname-rejected "lets only iter use it"
//go:linkname switchBad runtime.coroswitch
func switchBad(c *int)

var (
	// want-below abi/linkname-rejected "runtime.allglen"
	//go:linkname countBad runtime.allglen
	countBad uintptr
)

//go:linkname pushedOk runtime.pushedOk
func pushedOk() {}

func useOk() bool {
	pushedOk()
	return isGoPointerBad(countBad)
}

func switchOk() { switchBad(nil) }
