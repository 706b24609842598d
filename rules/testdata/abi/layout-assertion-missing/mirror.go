// Package cases takes C structs for Go structs.
package cases

/*
struct cfg { int id; int size; };
struct opt { int a; int b; };

static struct cfg *cfg_get(void) { return 0; }
static struct opt *opt_get(void) { return 0; }
*/
import "C"

import "unsafe"

type cfgBad struct { // want abi/layout-assertion-missing "cfgBad stands for C's struct cfg, and nothing checks that they have one size"
	id, size int32
}

type optOk struct {
	a, b int32
}

var _ [C.sizeof_struct_opt]byte = [unsafe.Sizeof(optOk{})]byte{}

func cfg() *cfgBad {
	return (*cfgBad)(unsafe.Pointer(C.cfg_get()))
}

func opt() *optOk {
	return (*optOk)(unsafe.Pointer(C.opt_get()))
}
