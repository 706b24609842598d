// Package cases has owners of C memory.
package cases

/*
#include "thing.h"
*/
import "C"

import "runtime"

// Close is in another file.
func (w *MethodOk) Close() {
	runtime.SetFinalizer(w, nil)
	w.free()
}
