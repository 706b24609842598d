package cases

/*
#include "file.h"
*/
import "C"

func linuxOk(pos int64) {
	C.seek_to(0, C.long(pos))
}
