#ifndef CGOVET_FENV_H
#define CGOVET_FENV_H
#if defined(__x86_64__) || defined(__i386__)
typedef unsigned short fexcept_t;
#if defined(__linux__)
typedef struct {
    unsigned short __control_word;
    unsigned short __unused1;
    unsigned short __status_word;
    unsigned short __unused2;
    unsigned short __tags;
    unsigned short __unused3;
    unsigned int __eip;
    unsigned short __cs_selector;
    unsigned int __opcode : 11;
    unsigned int __unused4 : 5;
    unsigned int __data_offset;
    unsigned short __data_selector;
    unsigned short __unused5;
#ifdef __x86_64__
    unsigned int __mxcsr;
#endif
} fenv_t;
#elif defined(__APPLE__)
typedef struct { unsigned short __control; unsigned short __status; unsigned int __mxcsr; char __reserved[8]; } fenv_t;
#else
typedef struct { unsigned int __words[8]; } fenv_t;
#endif
#define FE_INVALID 0x01
#define FE_DIVBYZERO 0x04
#define FE_OVERFLOW 0x08
#define FE_UNDERFLOW 0x10
#define FE_INEXACT 0x20
#define FE_ALL_EXCEPT 0x3d
#define FE_TONEAREST 0
#define FE_DOWNWARD 0x400
#define FE_UPWARD 0x800
#define FE_TOWARDZERO 0xc00
#elif defined(__aarch64__) || defined(__arm__)
#if defined(__aarch64__) && defined(__APPLE__)
typedef unsigned short fexcept_t;
typedef struct { unsigned long long __fpsr; unsigned long long __fpcr; } fenv_t;
#elif defined(__arm__)
typedef unsigned int fexcept_t;
typedef struct { unsigned int __cw; } fenv_t;
#else
typedef unsigned int fexcept_t;
typedef struct { unsigned int __fpcr; unsigned int __fpsr; } fenv_t;
#endif
#define FE_INVALID 1
#define FE_DIVBYZERO 2
#define FE_OVERFLOW 4
#define FE_UNDERFLOW 8
#define FE_INEXACT 16
#define FE_ALL_EXCEPT 31
#define FE_TONEAREST 0
#define FE_UPWARD 0x400000
#define FE_DOWNWARD 0x800000
#define FE_TOWARDZERO 0xc00000
#else
/* Other processors: the constants are not known here. */
typedef struct __fexcept fexcept_t;
typedef struct __fenv fenv_t;
#endif
#define FE_DFL_ENV ((const fenv_t *)-1)
extern int feclearexcept(int);
extern int fegetexceptflag(fexcept_t *, int);
extern int feraiseexcept(int);
extern int fesetexceptflag(const fexcept_t *, int);
extern int fetestexcept(int);
extern int fegetround(void);
extern int fesetround(int);
extern int fegetenv(fenv_t *);
extern int feholdexcept(fenv_t *);
extern int fesetenv(const fenv_t *);
extern int feupdateenv(const fenv_t *);
#endif
