// Command handler-on-go-stack installs a C signal handler that runs on whatever stack is in use.
package main

/*
#include <signal.h>
#include <string.h>

static struct sigaction before;

static void on_usr1(int sig, siginfo_t *info, void *context)
{
	if (before.sa_flags & SA_SIGINFO)
		before.sa_sigaction(sig, info, context);
}

static int install(void)
{
	struct sigaction sa;

	memset(&sa, 0, sizeof sa);
	sa.sa_sigaction = on_usr1;
	sa.sa_flags = SA_SIGINFO;
	return sigaction(SIGUSR1, &sa, &before); // want signal/sigaction-without-onstack ""
}
*/
import "C"

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
)

func main() {
	arrived := make(chan os.Signal, 1)
	signal.Notify(arrived, syscall.SIGUSR1)
	fmt.Println(C.install())
	// The signal comes while Go code runs on this thread.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	syscall.RawSyscall(syscall.SYS_TGKILL, uintptr(os.Getpid()), uintptr(syscall.Gettid()), uintptr(syscall.SIGUSR1))
	fmt.Println(<-arrived)
}
