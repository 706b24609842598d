// Command export-returns-go-pointer answers a call from C with a Go pointer.
package main

/*
int ask(void);
*/
import "C"

import "fmt"

var answer = 42

//export goAnswer
func goAnswer(p *C.int) {
	*p = C.int(answer)
}

func main() {
	fmt.Println(C.ask())
}
