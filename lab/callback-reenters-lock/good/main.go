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
	C.each()
}

func main() {
	walk()
	fmt.Println(seen)
}
