// Command mirror-differs reads a C struct through a Go struct that has another layout.
package main

/*
#include <stdint.h>

struct packet {
	uint8_t kind;
	uint32_t length;
};

static struct packet packet = {1, 7};

static struct packet *next(void)
{
	return &packet;
}
*/
import "C"

import (
	"fmt"
	"unsafe"
)

type packet struct {
	kind   uint8
	length uint32
}

func main() {
	p := (*packet)(unsafe.Pointer(C.next()))
	if p.length != 7 {
		fmt.Println("lab: the length is not 7:", p.length)
	}
}
