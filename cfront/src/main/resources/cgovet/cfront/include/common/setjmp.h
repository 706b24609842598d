#ifndef CGOVET_SETJMP_H
#define CGOVET_SETJMP_H
#include <cgovet_sigset.h>
#if defined(__linux__) && !defined(__ANDROID__)
#if defined(__x86_64__)
typedef long __jmp_buf[8];
#elif defined(__i386__)
typedef int __jmp_buf[6];
#elif defined(__aarch64__)
typedef unsigned long long __jmp_buf[22];
#elif defined(__arm__)
typedef int __jmp_buf[64] __attribute__((__aligned__(8)));
#elif defined(__riscv)
typedef struct { long __regs[26]; } __jmp_buf[1];
#elif defined(__s390x__)
typedef struct { long __regs[18]; } __jmp_buf[1];
#elif defined(__powerpc64__)
typedef long __jmp_buf[64] __attribute__((__aligned__(16)));
#elif defined(__mips64)
typedef long long __jmp_buf[21];
#elif defined(__mips__)
typedef long long __jmp_buf[13];
#else
typedef long long __jmp_buf[26];
#endif
struct __jmp_buf_tag {
    __jmp_buf __jmpbuf;
    int __mask_was_saved;
    sigset_t __saved_mask;
};
typedef struct __jmp_buf_tag jmp_buf[1];
typedef struct __jmp_buf_tag sigjmp_buf[1];
extern int setjmp(jmp_buf) __attribute__((__returns_twice__));
extern int _setjmp(struct __jmp_buf_tag[1]) __attribute__((__returns_twice__));
extern int __sigsetjmp(struct __jmp_buf_tag[1], int) __attribute__((__returns_twice__));
extern void longjmp(struct __jmp_buf_tag[1], int) __attribute__((__noreturn__));
extern void _longjmp(struct __jmp_buf_tag[1], int) __attribute__((__noreturn__));
extern void siglongjmp(sigjmp_buf, int) __attribute__((__noreturn__));
#define setjmp(env) _setjmp(env)
#define sigsetjmp(env, save) __sigsetjmp(env, save)
#elif defined(_WIN32)
#ifdef _WIN64
typedef struct { unsigned long long __part[2]; } _JBTYPE;
typedef _JBTYPE jmp_buf[16];
#else
typedef int jmp_buf[16];
#endif
extern int _setjmp(jmp_buf, void *) __attribute__((__returns_twice__));
extern void longjmp(jmp_buf, int) __attribute__((__noreturn__));
#define setjmp(env) _setjmp(env, (void *)0)
#else
#if defined(__APPLE__) && defined(__x86_64__)
typedef int jmp_buf[37];
typedef int sigjmp_buf[38];
#elif defined(__APPLE__)
typedef int jmp_buf[48];
typedef int sigjmp_buf[49];
#else
typedef struct { long __regs[32]; } jmp_buf[1];
typedef struct { long __regs[32]; } sigjmp_buf[1];
#endif
extern int setjmp(jmp_buf) __attribute__((__returns_twice__));
extern int _setjmp(jmp_buf) __attribute__((__returns_twice__));
extern int sigsetjmp(sigjmp_buf, int) __attribute__((__returns_twice__));
extern void longjmp(jmp_buf, int) __attribute__((__noreturn__));
extern void _longjmp(jmp_buf, int) __attribute__((__noreturn__));
extern void siglongjmp(sigjmp_buf, int) __attribute__((__noreturn__));
#endif
#endif
