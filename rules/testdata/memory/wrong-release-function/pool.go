package wrongrelease

/*
#include <stdlib.h>
#include "pool.h"

static void home_bad(void) {
	char *home = getenv("HOME");

	if (home)
		free(home); // want memory/wrong-release-function "^home belongs to getenv, but free releases it"
}
*/
import "C"

import "unsafe"

func shallowBad(text *C.char) {
	e := C.entry_new(text) // want memory/c-alloc-leak "C.entry_new"
	C.free(unsafe.Pointer(e))
}

func deepOk(text *C.char) {
	e := C.entry_new(text)
	C.entry_free(e)
}
