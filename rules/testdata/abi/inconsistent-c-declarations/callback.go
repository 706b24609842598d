package cases

/*
#include "lib.h"

extern int stepBad(void *data, long count);
extern int stepOk(void *data, long count);
extern int stepShort(void *data, int count);
*/
import "C"

func registerBad() {
	C.run(C.step_cb(C.stepShort), nil) // want abi/inconsistent-c-declarations "stepShort is taken for a function of another type: parameter 2 is int, not long"
}

func registerOk() {
	C.run(C.step_cb(C.stepOk), nil)
	C.run(C.step_cb(C.stepBad), nil)
}
