// Command handle-after-delete asks a deleted handle for its value.
package main

import "C"

import (
	"fmt"
	"runtime/cgo"
)

func main() {
	h := cgo.NewHandle("value")
	h.Delete()
	fmt.Println(h.Value()) // want lifetime/handle-use-after-delete "h"
}
