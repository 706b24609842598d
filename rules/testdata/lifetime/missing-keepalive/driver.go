package cases

/*
#include "thing.h"
*/
import "C"

import (
	"io"
	"runtime"
)

// conn is known to users as an io.Reader only: whoever reads from one holds it, and mostly goes on.
type conn struct {
	p *C.thing
}

// Open makes a conn.
func Open() (io.Reader, error) {
	c := &conn{p: C.thing_new()}
	runtime.SetFinalizer(c, (*conn).close) // want lifetime/finalizer-only-release "conn.p is released by a finalizer only" lifetime/finalizer-may-never-run "conn has 8 bytes and no pointer that Go knows" lifetime/prefer-addcleanup "the finalizer of conn only releases p"
	return c, nil
}

func (c *conn) close() {
	C.thing_free(c.p)
}

// Read implements io.Reader.
func (c *conn) Read(to []byte) (int, error) {
	return int(C.thing_len(c.p)), nil
}

// Backup is got from a conn, as what it is.
type Backup struct {
	p *C.thing
}

// NewBackup makes a Backup.
func NewBackup() *Backup {
	b := &Backup{p: C.thing_new()}
	runtime.SetFinalizer(b, (*Backup).close) // want lifetime/finalizer-only-release "Backup.p is released by a finalizer only" lifetime/finalizer-may-never-run "Backup has 8 bytes and no pointer that Go knows"
	return b
}

func (b *Backup) close() {
	C.thing_free(b.p)
}

// AsReader hands it out as an interface too.
func (b *Backup) AsReader() io.Reader {
	r := &Backup{p: b.p}
	runtime.SetFinalizer(r, (*Backup).close)
	runtime.KeepAlive(b)
	return r
}

// Read implements io.Reader.
func (b *Backup) Read(to []byte) (int, error) {
	return int(C.thing_len(b.p)), nil // want lifetime/missing-keepalive "b is not used after"
}

func (b Backup) keptCopyBad() int {
	n := C.thing_len(b.p) // want lifetime/missing-keepalive "b is a copy"
	runtime.KeepAlive(b)
	return int(n)
}

// lenOk is called from where the backup is used again.
func (b *Backup) lenOk() int {
	return int(C.thing_len(b.p))
}

func (b *Backup) lenBad() int {
	return int(C.thing_len(b.p)) // want lifetime/missing-keepalive "b is not used after"
}

// Twice measures two times.
func (b *Backup) Twice() int {
	n := b.lenOk()
	m := b.lenBad()
	runtime.KeepAlive(b)
	return n + m
}

// Once measures one time.
func (b *Backup) Once() int {
	return b.lenBad()
}
