#ifndef CGOVET_EXECINFO_H
#define CGOVET_EXECINFO_H
#if defined(__linux__) || defined(__APPLE__)
extern int backtrace(void **, int);
extern char **backtrace_symbols(void *const *, int);
extern void backtrace_symbols_fd(void *const *, int, int);
#else
extern __SIZE_TYPE__ backtrace(void **, __SIZE_TYPE__);
extern char **backtrace_symbols(void *const *, __SIZE_TYPE__);
extern int backtrace_symbols_fd(void *const *, __SIZE_TYPE__, int);
#endif
#endif
