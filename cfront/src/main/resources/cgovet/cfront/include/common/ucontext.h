#ifndef CGOVET_UCONTEXT_H
#define CGOVET_UCONTEXT_H
#include <signal.h>
#if !defined(__linux__)
typedef struct __ucontext ucontext_t;
#endif
extern int getcontext(ucontext_t *);
extern int setcontext(const ucontext_t *);
extern void makecontext(ucontext_t *, void (*)(void), int, ...);
extern int swapcontext(ucontext_t *, const ucontext_t *);
#endif
