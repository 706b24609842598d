#ifndef CGOVET_STDLIB_H
#define CGOVET_STDLIB_H
#include <cgovet_types.h>
#include <stddef.h>
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#if defined(_WIN32)
#define RAND_MAX 0x7fff
#else
#define RAND_MAX 2147483647
#endif
typedef struct { int quot; int rem; } div_t;
typedef struct { long quot; long rem; } ldiv_t;
typedef struct { long long quot; long long rem; } lldiv_t;

extern void *malloc(size_t);
extern void *calloc(size_t, size_t);
extern void *realloc(void *, size_t);
extern void free(void *);
extern void abort(void) __attribute__((__noreturn__));
extern void exit(int) __attribute__((__noreturn__));
extern void _Exit(int) __attribute__((__noreturn__));
extern int atexit(void (*)(void));
extern char *getenv(const char *);
extern int system(const char *);
extern int atoi(const char *);
extern long atol(const char *);
extern long long atoll(const char *);
extern double atof(const char *);
extern double strtod(const char *, char **);
extern float strtof(const char *, char **);
extern long double strtold(const char *, char **);
extern long strtol(const char *, char **, int);
extern unsigned long strtoul(const char *, char **, int);
extern long long strtoll(const char *, char **, int);
extern unsigned long long strtoull(const char *, char **, int);
extern int rand(void);
extern void srand(unsigned int);
extern void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
extern void *bsearch(const void *, const void *, size_t, size_t, int (*)(const void *, const void *));
extern int abs(int);
extern long labs(long);
extern long long llabs(long long);
extern div_t div(int, int);
extern ldiv_t ldiv(long, long);
extern lldiv_t lldiv(long long, long long);
extern int mblen(const char *, size_t);
extern int mbtowc(wchar_t *, const char *, size_t);
extern int wctomb(char *, wchar_t);
extern size_t mbstowcs(wchar_t *, const char *, size_t);
extern size_t wcstombs(char *, const wchar_t *, size_t);

#if defined(_WIN32)
extern void *_aligned_malloc(size_t, size_t);
extern void *_aligned_realloc(void *, size_t, size_t);
extern void _aligned_free(void *);
extern int _putenv(const char *);
extern char *_strdup(const char *);
extern wchar_t *_wgetenv(const wchar_t *);
extern char *_fullpath(char *, const char *, size_t);
extern char *_itoa(int, char *, int);
extern int _set_error_mode(int);
extern int putenv(const char *);
#define _MAX_PATH 260
#define _MAX_DRIVE 3
#define _MAX_DIR 256
#define _MAX_FNAME 256
#define _MAX_EXT 256
#else
extern void *aligned_alloc(size_t, size_t);
extern int at_quick_exit(void (*)(void));
extern void quick_exit(int) __attribute__((__noreturn__));
extern int posix_memalign(void **, size_t, size_t);
extern void *valloc(size_t);
extern int setenv(const char *, const char *, int);
extern int unsetenv(const char *);
extern int putenv(char *);
extern char *mktemp(char *);
extern int mkstemp(char *);
extern int mkstemps(char *, int);
extern char *mkdtemp(char *);
extern char *realpath(const char *, char *);
extern int rand_r(unsigned int *);
extern long random(void);
extern char *initstate(unsigned int, char *, size_t);
extern char *setstate(char *);
extern double drand48(void);
extern double erand48(unsigned short[3]);
extern long lrand48(void);
extern long nrand48(unsigned short[3]);
extern long mrand48(void);
extern long jrand48(unsigned short[3]);
extern void srand48(long);
extern unsigned short *seed48(unsigned short[3]);
extern void lcong48(unsigned short[7]);
extern int getsubopt(char **, char *const *, char **);
extern int posix_openpt(int);
extern int grantpt(int);
extern int unlockpt(int);
extern char *ptsname(int);
extern int getloadavg(double[], int);
extern char *ecvt(double, int, int *, int *);
extern char *fcvt(double, int, int *, int *);
extern char *gcvt(double, int, char *);
#if defined(__APPLE__)
extern void srandom(unsigned int);
extern int rpmatch(const char *);
extern int daemon(int, int);
extern const char *getprogname(void);
extern void setprogname(const char *);
extern void *reallocf(void *, size_t);
extern unsigned int arc4random(void);
extern unsigned int arc4random_uniform(unsigned int);
extern void arc4random_buf(void *, size_t);
extern long long strtonum(const char *, long long, long long, const char **);
extern void *alloca(size_t);
extern size_t malloc_size(const void *);
extern int mergesort(void *, size_t, size_t, int (*)(const void *, const void *));
extern int heapsort(void *, size_t, size_t, int (*)(const void *, const void *));
extern void qsort_r(void *, size_t, size_t, void *, int (*)(void *, const void *, const void *));
#else
extern void srandom(unsigned int);
#if defined(__linux__)
struct random_data {
    int *fptr;
    int *rptr;
    int *state;
    int rand_type;
    int rand_deg;
    int rand_sep;
    int *end_ptr;
};
struct drand48_data {
    unsigned short __x[3];
    unsigned short __old_x[3];
    unsigned short __c;
    unsigned short __init;
    unsigned long long __a;
};
extern int random_r(struct random_data *, int *);
extern int srandom_r(unsigned int, struct random_data *);
extern int initstate_r(unsigned int, char *, size_t, struct random_data *);
extern int setstate_r(char *, struct random_data *);
extern int drand48_r(struct drand48_data *, double *);
extern int lrand48_r(struct drand48_data *, long *);
extern int srand48_r(long, struct drand48_data *);
extern int on_exit(void (*)(int, void *), void *);
extern int clearenv(void);
extern int rpmatch(const char *);
extern void *reallocarray(void *, size_t, size_t);
extern unsigned int arc4random(void);
extern unsigned int arc4random_uniform(unsigned int);
extern void arc4random_buf(void *, size_t);
extern int ecvt_r(double, int, int *, int *, char *, size_t);
extern int fcvt_r(double, int, int *, int *, char *, size_t);
#ifdef _GNU_SOURCE
typedef int (*comparison_fn_t)(const void *, const void *);
extern char *secure_getenv(const char *);
extern char *canonicalize_file_name(const char *);
extern int mkostemp(char *, int);
extern int mkostemps(char *, int, int);
extern int getpt(void);
extern int ptsname_r(int, char *, size_t);
extern void qsort_r(void *, size_t, size_t, int (*)(const void *, const void *, void *), void *);
#endif
#else
extern void *reallocarray(void *, size_t, size_t);
extern unsigned int arc4random(void);
extern unsigned int arc4random_uniform(unsigned int);
extern void arc4random_buf(void *, size_t);
extern const char *getprogname(void);
extern void setprogname(const char *);
extern long long strtonum(const char *, long long, long long, const char **);
#endif
#endif
#if defined(__linux__)
#include <alloca.h>
#include <sys/types.h>
#endif
#endif
#endif
