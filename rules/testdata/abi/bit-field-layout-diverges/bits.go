// Package cases passes records with bit-fields.
package cases

/*
#include "bits.h"
*/
import "C"

func passBad() int {
	var m C.struct_mixed
	var s C.struct_same
	m.rest = 1
	return int(C.bits_sum(&m, &s))
}

func fixedOk() int {
	var f C.struct_fixed
	f.rest = 1
	return int(f.rest)
}
