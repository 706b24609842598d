//go:build 386 || arm

// Package cases counts in 64 bits on 32-bit platforms.
package cases

/*
#include <stdint.h>
struct stat_ { uint64_t first; int32_t id; uint64_t n; };
static struct stat_ a_stat;
static struct stat_ *stat_get(void) { return &a_stat; }
*/
import "C"

import (
	"sync/atomic"
	"unsafe"
)

type counter struct {
	id int32
	n  int64
}

type outer struct {
	flag  uint32
	inner struct {
		a uint64
		b uint64
	}
}

type first struct {
	n  int64
	id int32
}

type typed struct {
	id int32
	n  atomic.Int64
}

func addBad(c *counter) {
	atomic.AddInt64(&c.n, 1) // want abi/misaligned-64-bit-atomic "n is at offset 4 on linux/386"
}

func nestedBad(o *outer) uint64 {
	return atomic.LoadUint64(&o.inner.b) // want abi/misaligned-64-bit-atomic "offset 12"
}

func inC() uint64 {
	return atomic.LoadUint64((*uint64)(&C.stat_get().n)) // want abi/misaligned-64-bit-atomic "offset 12"
}

func loopBad(all []*counter) {
	for _, c := range all {
		atomic.StoreInt64(&c.n, 0) // want abi/misaligned-64-bit-atomic "n is at offset 4"
	}
}

func firstOk(f *first) { atomic.AddInt64(&f.n, 1) }

func typedOk(t *typed) { t.n.Add(1) }

func narrowOk(c *counter) { atomic.AddInt32(&c.id, 1) }

var _ unsafe.Pointer
