// Package cases includes a header that Windows lacks.
package cases

/*
#include <sys/ioctl.h>

static int seek_to(int file, long pos) { return file + (pos > 0); }
*/
import "C"

func seekOk(pos int64) {
	C.seek_to(0, C.long(pos))
}
