#define _GNU_SOURCE
#include "install.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

static void handler(int number) {}
static void info_handler(int number, siginfo_t *info, void *context) {}

void zero_flags_bad(void) {
	struct sigaction sa;
	sigemptyset(&sa.sa_mask);
	sa.sa_handler = handler;
	sa.sa_flags = 0;
	sigaction(SIGUSR1, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void memset_bad(void) {
	struct sigaction sa;
	memset(&sa, 0, sizeof sa);
	sa.sa_handler = handler;
	sigaction(SIGUSR1, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void designated_bad(void) {
	struct sigaction sa = {.sa_handler = handler};
	sigaction(SIGUSR1, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void restart_bad(void) {
	struct sigaction sa = {0};
	sa.sa_handler = handler;
	sa.sa_flags = SA_RESTART;
	sigaction(SIGUSR2, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void info_bad(void) {
	struct sigaction sa;
	memset(&sa, 0, sizeof(struct sigaction));
	sa.sa_sigaction = info_handler;
	sa.sa_flags = SA_SIGINFO | SA_RESTART;
	sigaction(SIGSEGV, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void branch_bad(int quick) {
	struct sigaction sa = {0};
	sa.sa_handler = handler;
	if (quick) {
		sa.sa_flags = SA_ONSTACK;
	}
	sigaction(SIGUSR1, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void loop_bad(void) {
	static const int numbers[] = {SIGUSR1, SIGUSR2};
	struct sigaction sa = {.sa_handler = handler, .sa_flags = SA_NODEFER};
	for (int i = 0; i < 2; i++) {
		sigaction(numbers[i], &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
	}
}

static void install(int number, void (*run)(int)) {
	struct sigaction sa;
	memset(&sa, 0, sizeof sa);
	sa.sa_handler = run;
	sigaction(number, &sa, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

static void set(int number, void (*run)(int)) {
	struct sigaction sa = {.sa_handler = run};
	sigaction(number, &sa, NULL);
}

void helper_bad(void) {
	install(SIGUSR1, handler);
}

void helper_ok(void) {
	set(SIGPIPE, SIG_IGN);
}

void pointer_bad(void) {
	struct sigaction sa, *p = &sa;
	sigemptyset(&p->sa_mask);
	p->sa_flags = 0;
	p->sa_handler = &handler;
	sigaction(SIGUSR1, p, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

void compound_bad(void) {
	sigaction(SIGUSR1, &(struct sigaction){.sa_handler = handler}, NULL); /* want signal/sigaction-without-onstack "without SA_ONSTACK" */
}

static struct sigaction action = {.sa_handler = handler};

void global_bad(void) {
	sigaction(SIGUSR1, &action, NULL); /* gap: initial values of C's variables are not known */
}

void constant_ok(void) {
	struct sigaction sa;
	memset(&sa, 0, sizeof sa);
	sa.sa_handler = handler;
	sa.sa_flags = SA_ONSTACK | SA_RESTART;
	sigaction(SIGUSR1, &sa, NULL);
}

void or_ok(void) {
	struct sigaction sa = {0};
	sa.sa_sigaction = info_handler;
	sa.sa_flags = SA_SIGINFO;
	sa.sa_flags |= SA_ONSTACK;
	sigaction(SIGUSR1, &sa, NULL);
}

void designated_ok(void) {
	struct sigaction sa = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
	sigaction(SIGUSR1, &sa, NULL);
}

void ignore_ok(void) {
	struct sigaction sa = {0};
	sa.sa_handler = SIG_IGN;
	sigaction(SIGPIPE, &sa, NULL);
	signal(SIGPIPE, SIG_IGN);
}

void default_ok(void) {
	struct sigaction sa;
	memset(&sa, 0, sizeof sa);
	sa.sa_handler = SIG_DFL;
	sigaction(SIGTERM, &sa, NULL);
}

void query_ok(void) {
	struct sigaction old;
	sigaction(SIGTERM, NULL, &old);
}

void chain_ok(void) {
	struct sigaction old;
	sigaction(SIGUSR1, NULL, &old);
	old.sa_flags |= SA_ONSTACK;
	sigaction(SIGUSR1, &old, NULL);
}

void old_ok(void) {
	struct sigaction old, sa = {.sa_handler = SIG_IGN};
	sigaction(SIGUSR1, &sa, &old);
	sigaction(SIGUSR1, &old, NULL);
}

void unknown_ok(int flags) {
	struct sigaction sa = {.sa_handler = handler, .sa_flags = flags};
	sigaction(SIGUSR1, &sa, NULL);
}

void variable_ok(void) {
	int flags = SA_RESTART;
	flags |= SA_ONSTACK;
	struct sigaction sa = {.sa_handler = handler};
	sa.sa_flags = flags;
	sigaction(SIGUSR1, &sa, NULL);
}
