#ifndef CGOVET_WCHAR_H
#define CGOVET_WCHAR_H
#include <stdio.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#if defined(__APPLE__)
typedef union { char __mbstate8[128]; long long _mbstateL; } mbstate_t;
#elif defined(_WIN32)
typedef int mbstate_t;
#else
typedef struct {
    int __count;
    union { unsigned int __wch; char __wchb[4]; } __value;
} mbstate_t;
#endif
struct tm;
#define WEOF ((wint_t)0xffffffffu)
#if defined(_WIN32)
#undef WEOF
#define WEOF ((wint_t)0xffff)
#endif
extern wchar_t *wcscpy(wchar_t *, const wchar_t *);
extern wchar_t *wcsncpy(wchar_t *, const wchar_t *, size_t);
extern wchar_t *wcscat(wchar_t *, const wchar_t *);
extern wchar_t *wcsncat(wchar_t *, const wchar_t *, size_t);
extern int wcscmp(const wchar_t *, const wchar_t *);
extern int wcsncmp(const wchar_t *, const wchar_t *, size_t);
extern int wcscoll(const wchar_t *, const wchar_t *);
extern size_t wcsxfrm(wchar_t *, const wchar_t *, size_t);
extern wchar_t *wcschr(const wchar_t *, wchar_t);
extern wchar_t *wcsrchr(const wchar_t *, wchar_t);
extern size_t wcscspn(const wchar_t *, const wchar_t *);
extern size_t wcsspn(const wchar_t *, const wchar_t *);
extern wchar_t *wcspbrk(const wchar_t *, const wchar_t *);
extern wchar_t *wcsstr(const wchar_t *, const wchar_t *);
#if !defined(_WIN32)
extern wchar_t *wcstok(wchar_t *, const wchar_t *, wchar_t **);
#endif
extern size_t wcslen(const wchar_t *);
extern wchar_t *wmemchr(const wchar_t *, wchar_t, size_t);
extern int wmemcmp(const wchar_t *, const wchar_t *, size_t);
extern wchar_t *wmemcpy(wchar_t *, const wchar_t *, size_t);
extern wchar_t *wmemmove(wchar_t *, const wchar_t *, size_t);
extern wchar_t *wmemset(wchar_t *, wchar_t, size_t);
extern wint_t btowc(int);
extern int wctob(wint_t);
extern int mbsinit(const mbstate_t *);
extern size_t mbrtowc(wchar_t *, const char *, size_t, mbstate_t *);
extern size_t wcrtomb(char *, wchar_t, mbstate_t *);
extern size_t mbrlen(const char *, size_t, mbstate_t *);
extern size_t mbsrtowcs(wchar_t *, const char **, size_t, mbstate_t *);
extern size_t wcsrtombs(char *, const wchar_t **, size_t, mbstate_t *);
extern double wcstod(const wchar_t *, wchar_t **);
extern float wcstof(const wchar_t *, wchar_t **);
extern long double wcstold(const wchar_t *, wchar_t **);
extern long wcstol(const wchar_t *, wchar_t **, int);
extern unsigned long wcstoul(const wchar_t *, wchar_t **, int);
extern long long wcstoll(const wchar_t *, wchar_t **, int);
extern unsigned long long wcstoull(const wchar_t *, wchar_t **, int);
extern int wprintf(const wchar_t *, ...);
extern int fwprintf(FILE *, const wchar_t *, ...);
#if defined(_WIN32)
extern int _snwprintf(wchar_t *, size_t, const wchar_t *, ...);
extern wchar_t *_wcsdup(const wchar_t *);
extern int _wcsicmp(const wchar_t *, const wchar_t *);
#else
extern int swprintf(wchar_t *, size_t, const wchar_t *, ...);
extern int vwprintf(const wchar_t *, va_list);
extern int vfwprintf(FILE *, const wchar_t *, va_list);
extern int vswprintf(wchar_t *, size_t, const wchar_t *, va_list);
extern int wscanf(const wchar_t *, ...);
extern int fwscanf(FILE *, const wchar_t *, ...);
extern int swscanf(const wchar_t *, const wchar_t *, ...);
extern size_t wcsftime(wchar_t *, size_t, const wchar_t *, const struct tm *);
extern wchar_t *wcsdup(const wchar_t *);
extern size_t wcsnlen(const wchar_t *, size_t);
extern wchar_t *wcpcpy(wchar_t *, const wchar_t *);
extern wchar_t *wcpncpy(wchar_t *, const wchar_t *, size_t);
extern int wcscasecmp(const wchar_t *, const wchar_t *);
extern int wcsncasecmp(const wchar_t *, const wchar_t *, size_t);
extern size_t mbsnrtowcs(wchar_t *, const char **, size_t, size_t, mbstate_t *);
extern size_t wcsnrtombs(char *, const wchar_t **, size_t, size_t, mbstate_t *);
extern FILE *open_wmemstream(wchar_t **, size_t *);
#if defined(_GNU_SOURCE) || !defined(__linux__)
extern int wcwidth(wchar_t);
extern int wcswidth(const wchar_t *, size_t);
#endif
#endif
extern wint_t fgetwc(FILE *);
extern wint_t getwc(FILE *);
extern wint_t getwchar(void);
extern wint_t fputwc(wchar_t, FILE *);
extern wint_t putwc(wchar_t, FILE *);
extern wint_t putwchar(wchar_t);
extern wchar_t *fgetws(wchar_t *, int, FILE *);
extern int fputws(const wchar_t *, FILE *);
extern wint_t ungetwc(wint_t, FILE *);
extern int fwide(FILE *, int);
#endif
