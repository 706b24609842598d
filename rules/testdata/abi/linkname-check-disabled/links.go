// Package cases is built without the check of links.
package cases

import _ "unsafe"

// want-below abi/runtime-internal-dependency "runtime.cgoIsGoPointer"
//go:linkname isGoPointerOk runtime.cgoIsGoPointer
func isGoPointerOk(p uintptr) bool

func use() bool { return isGoPointerOk(0) }
