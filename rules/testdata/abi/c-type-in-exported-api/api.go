// Package cases shows types of C to its users.
package cases

/*
typedef struct db { int id; } db;
*/
import "C"

func hiddenOk() *C.db { return new(C.db) }

type DB struct{ c C.db }

func (d *DB) ID() int { return int(d.c.id) }

func OpenBad() (*C.db, error) { return hiddenOk(), nil } // want abi/c-type-in-exported-api "OpenBad is exported and mentions C.db, which no other package can name, as 1 more of this package do"

type Row struct{ Key []C.int }
