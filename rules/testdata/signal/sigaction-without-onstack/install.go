// Package cases installs signal handlers from C.
package cases

/*
#include <signal.h>
#include <string.h>
#include "install.h"

static void on_usr1(int number) {}

static void preamble_bad(void) {
	struct sigaction sa;
	memset(&sa, 0, sizeof(sa));
	sa.sa_handler = on_usr1;
	sa.sa_flags = SA_RESTART;
	sigaction(SIGUSR1, &sa, NULL); // want signal/sigaction-without-onstack "without SA_ONSTACK"
}

static void preamble_ok(void) {
	struct sigaction sa;
	memset(&sa, 0, sizeof(sa));
	sa.sa_handler = on_usr1;
	sa.sa_flags = SA_RESTART | SA_ONSTACK;
	sigaction(SIGUSR1, &sa, NULL);
}

static void *usr1_handler(void) {
	return (void *)on_usr1;
}
*/
import "C"

import "unsafe"

func inCBad() {
	C.preamble_bad()
	C.zero_flags_bad()
	C.memset_bad()
	C.designated_bad()
	C.restart_bad()
	C.info_bad()
	C.branch_bad(1)
	C.loop_bad()
	C.helper_bad()
	C.pointer_bad()
	C.compound_bad()
	C.global_bad()
}

func fromGoBad() {
	var sa C.struct_sigaction
	*(*unsafe.Pointer)(unsafe.Pointer(&sa.__sigaction_handler)) = C.usr1_handler()
	sa.sa_flags = C.SA_RESTART
	C.sigaction(C.SIGUSR1, &sa, nil) // want signal/sigaction-without-onstack "without SA_ONSTACK"
}

func fromGoOk() {
	var sa C.struct_sigaction
	*(*unsafe.Pointer)(unsafe.Pointer(&sa.__sigaction_handler)) = C.usr1_handler()
	sa.sa_flags = C.SA_RESTART | C.SA_ONSTACK
	C.sigaction(C.SIGUSR1, &sa, nil)
}

func inCOk() {
	C.preamble_ok()
	C.constant_ok()
	C.or_ok()
	C.designated_ok()
	C.ignore_ok()
	C.default_ok()
	C.query_ok()
	C.chain_ok()
	C.old_ok()
	C.unknown_ok(0)
	C.variable_ok()
	C.helper_ok()
}
