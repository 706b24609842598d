package silentmemory

/*
#include <stdlib.h>
#include "queue.h"
*/
import "C"

func posted(loop *C.loop_add, title string) {
	C.post(loop, 1, C.CString(title))
}
