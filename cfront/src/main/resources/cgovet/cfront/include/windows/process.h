#ifndef CGOVET_PROCESS_H
#define CGOVET_PROCESS_H
#include <cgovet_types.h>
extern int getpid(void);
extern int _getpid(void);
extern void _exit(int) __attribute__((__noreturn__));
extern __UINTPTR_TYPE__ _beginthread(void (*)(void *), unsigned int, void *);
extern __UINTPTR_TYPE__ _beginthreadex(void *, unsigned int, unsigned int(__attribute__((__stdcall__)) *)(void *), void *, unsigned int, unsigned int *);
extern void _endthread(void);
extern void _endthreadex(unsigned int);
#endif
