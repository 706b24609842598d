// Command callback-reenters-lock calls C with a lock held that the callback takes again.
package main

/*
void each(void);
*/
import "C"

import (
	"fmt"
	"sync"
)

var (
	lock sync.Mutex
	seen int
)

//export goEach
func goEach() {
	lock.Lock()
	defer lock.Unlock()
	seen++
}

func walk() {
	lock.Lock()
	defer lock.Unlock()
	C.each() // gap: thread/callback-reenters-locked-mutex: the rule is not there
}

func main() {
	walk()
	fmt.Println(seen)
}
