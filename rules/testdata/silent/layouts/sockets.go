package silent

/*
#include <sys/socket.h>

static struct sockaddr *address_get(void) {
	static struct sockaddr_storage room;
	return (struct sockaddr *)&room;
}

static void address_put(const struct sockaddr *a) {
	(void)a;
}
*/
import "C"

import (
	"syscall"
	"unsafe"
)

// The family in the head of a socket address tells which longer record it is.

func addressOfFamily() (uint16, uint8) {
	a := C.address_get()
	switch a.sa_family {
	case C.AF_INET:
		return (*syscall.RawSockaddrInet4)(unsafe.Pointer(a)).Port, 0
	case C.AF_INET6:
		return (*syscall.RawSockaddrInet6)(unsafe.Pointer(a)).Port, 0
	case C.AF_NETLINK:
		return uint16((*syscall.RawSockaddrNetlink)(unsafe.Pointer(a)).Pid), 0
	}
	return 0, (*syscall.RawSockaddrLinklayer)(unsafe.Pointer(a)).Halen
}

type localAddress struct {
	family uint16
	path   [108]byte
}

func addressOfOwnType() byte {
	return (*localAddress)(unsafe.Pointer(C.address_get())).path[0]
}

func addressGiven(a *syscall.RawSockaddrInet6) {
	C.address_put((*C.struct_sockaddr)(unsafe.Pointer(a)))
}
