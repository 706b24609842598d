package cases

/*
#include <sys/socket.h>

static struct sockaddr *address_get(void) {
	static struct sockaddr_storage room;
	return (struct sockaddr *)&room;
}
*/
import "C"

import "unsafe"

// Its head is no family.
type numbered struct {
	number uint64
	path   [108]byte
}

func noFamilyBad() byte {
	return (*numbered)(unsafe.Pointer(C.address_get())).path[0] // want abi/mirror-layout-mismatch "sa_family"
}
