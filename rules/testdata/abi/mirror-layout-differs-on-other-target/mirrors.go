// Package cases takes structs of C for structs of Go.
package cases

/*
#include <stddef.h>
#include <stdint.h>

typedef unsigned long word;

struct pos { long line; int column; };
struct words { word all[4]; };
struct inner { struct pos at; double x; };
struct fixed { int64_t line; int32_t column; size_t n; void *p; };

static struct pos a_pos;
static struct words some_words;
static struct inner an_inner;
static struct fixed a_fixed;
static struct pos *pos_get(void) { return &a_pos; }
static struct words *words_get(void) { return &some_words; }
static struct inner *inner_get(void) { return &an_inner; }
static struct fixed *fixed_get(void) { return &a_fixed; }
static void pos_set(struct pos *p) { a_pos = *p; }
*/
import "C"

import "unsafe"

type pos struct {
	Line   int64
	Column int32
}

type words struct {
	All [4]uint64
}

type inner struct {
	At pos
	X  float64
}

type fixed struct {
	Line   int64
	Column int32
	N      uintptr
	P      unsafe.Pointer
}

type own struct {
	Line   C.long
	Column C.int
}

func lineBad() int64 {
	return (*pos)(unsafe.Pointer(C.pos_get())).Line // want abi/mirror-layout-differs-on-other-target "windows/amd64"
}

func setBad() {
	p := pos{Line: 1}
	set := func() {
		C.pos_set((*C.struct_pos)(unsafe.Pointer(&p))) // want abi/mirror-layout-differs-on-other-target "pos"
	}
	set()
}

func typedefBad() (sum uint64) {
	for _, each := range (*words)(unsafe.Pointer(C.words_get())).All { // want abi/mirror-layout-differs-on-other-target "words"
		sum += each
	}
	return sum
}

func nestedBad() float64 {
	return (*inner)(unsafe.Pointer(C.inner_get())).X // want abi/mirror-layout-differs-on-other-target "At.Line has 8 bytes in Go, at.line has 4 in C"
}

func fixedOk() int64 {
	return (*fixed)(unsafe.Pointer(C.fixed_get())).Line
}

func cgoTypesOk() int64 {
	return int64((*own)(unsafe.Pointer(C.pos_get())).Line)
}

func plainOk() int64 {
	return int64(C.pos_get().line)
}
