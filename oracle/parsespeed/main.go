// Command parsespeed says how fast go/parser parses: parsespeed ROUNDS FILELIST, one line for each round with the
// processor time of the whole process (the garbage collector's too) in nanoseconds. The files are read before.
package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"syscall"
)

func main() {
	rounds, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	list, err := os.ReadFile(os.Args[2])
	if err != nil {
		panic(err)
	}
	var texts [][]byte
	for _, name := range strings.Fields(string(list)) {
		text, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		texts = append(texts, text)
	}
	for range rounds {
		before := used()
		for _, text := range texts {
			if _, err := parser.ParseFile(token.NewFileSet(), "a.go", text, parser.ParseComments|parser.SkipObjectResolution); err != nil {
				panic(err)
			}
		}
		fmt.Println(used() - before)
	}
}

func used() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
