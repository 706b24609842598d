package owners

/*
#include <stdlib.h>

static char *read_block(int *total) {
	int count = rand() % 8 - 1;
	*total = count;
	if (count == -1)
		return 0;
	return malloc((size_t)count + 1);
}
*/
import "C"

import "unsafe"

type cells struct {
	ptr unsafe.Pointer
	len uint32
}

type growing struct {
	cells cells
	used  uint32
}

func newCells(n uint32) cells {
	return cells{ptr: C.calloc(C.size_t(n), 8), len: n}
}

func (g *growing) free() {
	if g.cells.ptr != nil {
		C.free(g.cells.ptr)
		g.cells.ptr = nil
	}
}

func (g *growing) grow(n uint32) {
	old := g.cells
	g.cells = newCells(n)
	for i := uint32(0); i < old.len; i++ {
		g.put(i)
	}
	if old.ptr != nil {
		C.free(old.ptr)
	}
}

func (g *growing) put(i uint32) {
	if g.used == g.cells.len {
		g.grow(2 * g.cells.len)
	}
	g.used += i
}

func methodsThatCallEachOtherOk() {
	g := &growing{}
	defer g.free()
	g.grow(4)
	g.put(1)
}

// gap: a summary does not tie a number that it stores to what it returns.
func FP_storedNumberTellsOk() int {
	total := C.int(0)
	block := unsafe.Pointer(C.read_block(&total)) // want memory/leak-on-early-return "^block, "
	if total == -1 {
		return -1
	}
	defer C.free(block)
	return int(total)
}
