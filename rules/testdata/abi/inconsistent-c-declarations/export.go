package cases

/*
#include <stdint.h>

extern void lostBad(void *cookie, uint64_t lost);
extern void lostOk(void *cookie, uint64_t lost);
*/
import "C"

import "unsafe"

//export lostBad
func lostBad(cookie unsafe.Pointer, lost C.ulong) { // want abi/inconsistent-c-declarations "lostBad is exported, and parameter 2 is C.ulong here but uint64_t in its C prototype, which differ on windows/amd64"
	_ = uint64(lost)
}

//export lostOk
func lostOk(cookie unsafe.Pointer, lost C.uint64_t) {
	_ = uint64(lost)
}

//export stepBad
func stepBad(data unsafe.Pointer, count C.int) C.int { // want abi/inconsistent-c-declarations "stepBad is exported, and parameter 2 is C.int here but long in its C prototype"
	return count
}

//export stepOk
func stepOk(data uintptr, count C.long) C.int {
	return C.int(count & 1)
}
