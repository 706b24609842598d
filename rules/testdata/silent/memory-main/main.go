// Command silentmain ends its process with C memory in hand, which nobody misses.
package main

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
*/
import "C"

import (
	"flag"
	"fmt"
	"log"
	"os"
	"unsafe"
)

var program = C.CString("silentmain")

func fatal(s *C.char) {
	log.Fatalf("%s: cannot go on", C.GoString(s))
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: silentmain NAME")
	os.Exit(2)
}

func check(name string) int {
	s := C.CString(name)
	if C.strlen(s) == 0 {
		log.Fatal("empty name")
	}
	if C.strlen(s) > 100 {
		usage()
	}
	if *s == '-' {
		fatal(s)
	}
	n := int(C.strlen(s))
	C.free(unsafe.Pointer(s))
	return n
}

func open(path string) *C.FILE {
	p, mode := C.CString(path), C.CString("r")
	defer C.free(unsafe.Pointer(p))
	defer C.free(unsafe.Pointer(mode))
	f := C.fopen(p, mode)
	if f == nil {
		fmt.Fprintln(os.Stderr, "cannot open", path)
		os.Exit(1)
	}
	return f
}

func main() {
	flag.Parse()
	if flag.NArg() != 1 {
		usage()
	}
	f := open(flag.Arg(0))
	defer C.fclose(f)
	if check(flag.Arg(0)) > 10 {
		C.puts(program)
	}
}
