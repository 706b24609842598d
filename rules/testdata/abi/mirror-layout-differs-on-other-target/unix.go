//go:build !windows

package cases

/*
struct stamp { long s; };
static struct stamp *stamp_get(void) { static struct stamp s; return &s; }
*/
import "C"

import "unsafe"

type stamp struct {
	S int64
}

func notOnWindowsOk() int64 {
	return (*stamp)(unsafe.Pointer(C.stamp_get())).S
}
