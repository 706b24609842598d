// Command thread-stays-locked ends goroutines that are still locked to their threads, which end with them.
package main

import "C"

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
)

var errOdd = errors.New("odd")

func work(n int) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if n%2 == 1 {
		return errOdd
	}
	return nil
}

func main() {
	var threads sync.Map
	for i := 0; i < 20; i++ {
		done := make(chan bool)
		go func() {
			threads.Store(tid(), true)
			work(1)
			done <- true
		}()
		<-done
	}
	count := 0
	threads.Range(func(_, _ any) bool { count++; return true })
	if count > 10 {
		fmt.Println("lab: each goroutine took a thread with it:", count)
	}
}

func tid() string {
	link, _ := os.Readlink("/proc/thread-self")
	return link
}
