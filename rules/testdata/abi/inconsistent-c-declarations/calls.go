// Package cases declares C functions by hand.
package cases

/*
#include "lib.h"
#include "packed.h"

int narrow(long a); // want abi/inconsistent-c-declarations "narrow is declared twice: parameter 1 is long here and int there"
float scale(double x); // want abi/inconsistent-c-declarations "the result is float here and double there"
int sign(int a, char *p);
int good(int a, const char *text);
static int local(int a, int b) { return a + b; }
*/
import "C"

func narrowBad(a int) int {
	return int(C.narrow(C.long(int32(a))))
}

func scaleBad(x float64) float64 {
	return float64(C.scale(C.double(x)))
}

func signOk(a int) int {
	return int(C.sign(C.int(a), nil)) + int(C.local(1, 2))
}

func packetBad() int {
	var p C.struct_packet
	return int(C.packet_kind(&p))
}

func frameOk() int {
	var f C.struct_frame
	return int(C.frame_size(&f))
}
