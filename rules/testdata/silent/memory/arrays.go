// Package silentmemory owns C memory in ways that are right and that a careless reading takes for
// wrong.
package silentmemory

/*
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int run(int argc, char **argv) {
	int total = 0;
	for (int i = 0; i < argc; i++)
		total += (int)strlen(argv[i]);
	return total;
}

static char **new_list(int n) {
	char **list = calloc((size_t)n + 1, sizeof *list);
	if (!list)
		abort();
	return list;
}

static void set_entry(char **list, int i, char *text) {
	list[i] = text;
}

static void free_list(char **list, int n) {
	for (int i = 0; i < n; i++)
		free(list[i]);
	free(list);
}
*/
import "C"

import "unsafe"

func goSliceFreedElementByElement(args []string) int {
	argv := make([]*C.char, len(args)+1)
	for i, arg := range args {
		argv[i] = C.CString(arg)
	}
	defer func() {
		for _, arg := range argv {
			C.free(unsafe.Pointer(arg))
		}
	}()
	return int(C.run(C.int(len(args)), &argv[0]))
}

func oneDeferPerElement(args []string) int {
	argv := make([]*C.char, len(args)+1)
	for i, arg := range args {
		argv[i] = C.CString(arg)
		defer C.free(unsafe.Pointer(argv[i]))
	}
	return int(C.run(C.int(len(args)), &argv[0]))
}

func cArrayThroughGiantSlice(args []string) int {
	n := len(args)
	argv := C.malloc(C.size_t(n+1) * C.size_t(unsafe.Sizeof(uintptr(0))))
	defer C.free(argv)
	view := (*[1 << 28]*C.char)(argv)[: n+1 : n+1]
	for i, arg := range args {
		view[i] = C.CString(arg)
	}
	view[n] = nil
	defer func() {
		for _, arg := range view[:n] {
			C.free(unsafe.Pointer(arg))
		}
	}()
	return int(C.run(C.int(n), (**C.char)(argv)))
}

func cArrayThroughUnsafeSlice(args []string) int {
	n := len(args)
	argv := (**C.char)(C.calloc(C.size_t(n+1), C.size_t(unsafe.Sizeof(uintptr(0)))))
	if argv == nil {
		return -1
	}
	defer C.free(unsafe.Pointer(argv))
	view := unsafe.Slice(argv, n+1)
	for i := range args {
		view[i] = C.CString(args[i])
	}
	total := int(C.run(C.int(n), argv))
	for i := range args {
		C.free(unsafe.Pointer(view[i]))
	}
	return total
}

func cHelpersBuildAndFree(args []string) int {
	list := C.new_list(C.int(len(args)))
	defer C.free_list(list, C.int(len(args)))
	for i, arg := range args {
		C.set_entry(list, C.int(i), C.CString(arg))
	}
	return int(C.run(C.int(len(args)), list))
}

func toC(args []string) []*C.char {
	argv := make([]*C.char, 0, len(args)+1)
	for _, arg := range args {
		argv = append(argv, C.CString(arg))
	}
	return append(argv, nil)
}

func freeAll(argv []*C.char) {
	for _, arg := range argv {
		if arg == nil {
			continue
		}
		C.free(unsafe.Pointer(arg))
	}
}

func helpersBuildAndFree(args []string) int {
	argv := toC(args)
	defer freeAll(argv)
	return int(C.run(C.int(len(args)), &argv[0]))
}

func classicLoop(args []string) int {
	argv := make([]*C.char, len(args)+1)
	for i := 0; i < len(args); i++ {
		argv[i] = C.CString(args[i])
	}
	total := int(C.run(C.int(len(args)), &argv[0]))
	for i := 0; i < len(args); i++ {
		C.free(unsafe.Pointer(argv[i]))
	}
	return total
}

type pairs struct {
	keys   []*C.char
	values []*C.char
}

func newPairs(from map[string]string) *pairs {
	p := &pairs{}
	for key, value := range from {
		p.keys = append(p.keys, C.CString(key))
		p.values = append(p.values, C.CString(value))
	}
	return p
}

func (p *pairs) free() {
	for i := range p.keys {
		C.free(unsafe.Pointer(p.keys[i]))
		C.free(unsafe.Pointer(p.values[i]))
	}
}

func structOfSlices(from map[string]string) int {
	p := newPairs(from)
	defer p.free()
	return len(p.keys)
}

func mapOfStrings(names []string) int {
	texts := map[string]*C.char{}
	for _, name := range names {
		texts[name] = C.CString(name)
	}
	total := 0
	for _, text := range texts {
		total += int(C.strlen(text))
	}
	for _, text := range texts {
		C.free(unsafe.Pointer(text))
	}
	return total
}

func fixedArray(a, b string) int {
	argv := [3]*C.char{C.CString(a), C.CString(b), nil}
	defer C.free(unsafe.Pointer(argv[0]))
	defer C.free(unsafe.Pointer(argv[1]))
	return int(C.run(2, &argv[0]))
}
