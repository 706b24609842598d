// Command cast-to-larger reads a small object as a large one.
package main

import "C"

import "fmt"

type small struct{ a, b int32 }

type large struct{ a, b, c, d int64 }

func widen(a, b int32) int64 {
	s := &small{a, b}
	l := &large{a: int64(s.a), b: int64(s.b)}
	return l.d
}

func main() {
	fmt.Println(widen(1, 2) != 0)
}
