// Package sizes computes how much to allocate; some computations overflow.
package sizes

/*
#include <stdlib.h>
#include "grid.h"

typedef struct { double x, y; } point;
*/
import "C"

import "unsafe"

const most = 1 << 20

// PointsBad is for callers.
func PointsBad(n int) unsafe.Pointer {
	return C.malloc(C.size_t(n) * C.sizeof_point) // want memory/allocation-size-overflow "may not fit 64 bits, or be negative: C.malloc"
}

// PointsOk is for callers.
func PointsOk(n int) unsafe.Pointer {
	if n < 0 || n > most {
		return nil
	}
	return C.malloc(C.size_t(n) * C.sizeof_point)
}

// PositiveBad looks only at one end.
func PositiveBad(n int) unsafe.Pointer {
	if n <= 0 {
		return nil
	}
	size := C.size_t(n) * C.sizeof_point
	return C.malloc(size) // want memory/allocation-size-overflow "may not fit 64 bits"
}

// GrowBad is for callers.
func GrowBad(p unsafe.Pointer, n uint64) unsafe.Pointer {
	return C.realloc(p, C.size_t(n*16)) // want memory/allocation-size-overflow "^n.16 may not fit 64 bits.*C.realloc"
}

// GridBad multiplies what callers give.
func GridBad(width, height int32) unsafe.Pointer {
	return C.malloc(C.size_t(width * height)) // want memory/allocation-size-overflow "^width . height may not fit 32 bits"
}

// ClosureOk is for callers.
func ClosureOk() func(n int) unsafe.Pointer {
	return func(n int) unsafe.Pointer { return C.malloc(8 * C.size_t(min(n, most))) }
}

// CallocOk lets C multiply.
func CallocOk(n int) unsafe.Pointer {
	return C.calloc(C.size_t(n), C.sizeof_point)
}

// LengthOk is as long as memory that is there.
func LengthOk(list []string) unsafe.Pointer {
	return C.malloc(C.size_t(len(list)) * C.size_t(unsafe.Sizeof(uintptr(0))))
}

// TerminatedOk has one more.
func TerminatedOk(list []string) unsafe.Pointer {
	return C.malloc(C.size_t(len(list)+1) * 8)
}

// NarrowOk cannot be large.
func NarrowOk(n uint16) unsafe.Pointer {
	return C.malloc(C.size_t(n) * C.sizeof_point)
}

// LimitOk compares with another number.
func LimitOk(n, limit int) unsafe.Pointer {
	if n > limit {
		return nil
	}
	return C.malloc(C.size_t(n) * C.sizeof_point)
}

func innerOk(n int) unsafe.Pointer {
	return C.malloc(C.size_t(n) * C.sizeof_point)
}

func fixedOk() unsafe.Pointer {
	return C.malloc(16 * C.sizeof_point)
}

func gridsOk() (unsafe.Pointer, unsafe.Pointer, unsafe.Pointer) {
	return C.make_grid(2, 2), C.make_grid_checked(2, 2), C.make_row(2)
}
