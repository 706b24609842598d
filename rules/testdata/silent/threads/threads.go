// Package silent uses threads and signals as it should.
package silent

/*
#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int counter;

static int count(void) {
	pthread_mutex_lock(&lock);
	int now = ++counter;
	pthread_mutex_unlock(&lock);
	return now;
}

static int set_state(int n) {
	errno = n;
	return n;
}

static int get_state(void) {
	return errno;
}

static void *work(void *arg) {
	sigset_t all;
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, NULL);
	return arg;
}

static int start(void) {
	pthread_t id;
	return pthread_create(&id, NULL, work, NULL);
}

static void ignore_pipe(void) {
	signal(SIGPIPE, SIG_IGN);
}

static int enter_namespace(int fd) {
	return fd;
}
*/
import "C"

import (
	"log"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
	_ "unsafe"
)

func nestedPairs() {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	inner()
}

func inner() {
	runtime.LockOSThread()
	C.set_state(1)
	C.get_state()
	runtime.UnlockOSThread()
}

func unlocked() int {
	return int(C.count())
}

func endsLocked(fd int, done chan error) {
	go func() {
		runtime.LockOSThread()
		if C.enter_namespace(C.int(fd)) != 0 {
			done <- syscall.EINVAL
			return
		}
		done <- nil
	}()
}

func init() {
	C.set_state(0)
	C.get_state()
}

func exitOnSignal() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	go func() {
		log.Printf("got %v", <-c)
		os.Exit(1)
	}()
}

func twoCalls() chan os.Signal {
	c := make(chan os.Signal, 2)
	signal.Notify(c, syscall.SIGTERM)
	signal.Notify(c, syscall.SIGHUP)
	return c
}

func children() error {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGCHLD)
	defer signal.Stop(c)
	return exec.Command("true").Run()
}

func signals() {
	C.ignore_pipe()
	C.start()
}
