#ifndef CGOVET_STRING_H
#define CGOVET_STRING_H
#include <cgovet_types.h>
extern void *memcpy(void *, const void *, size_t);
extern void *memmove(void *, const void *, size_t);
extern void *memset(void *, int, size_t);
extern int memcmp(const void *, const void *, size_t);
extern void *memchr(const void *, int, size_t);
extern char *strcpy(char *, const char *);
extern char *strncpy(char *, const char *, size_t);
extern char *strcat(char *, const char *);
extern char *strncat(char *, const char *, size_t);
extern int strcmp(const char *, const char *);
extern int strncmp(const char *, const char *, size_t);
extern int strcoll(const char *, const char *);
extern size_t strxfrm(char *, const char *, size_t);
extern char *strchr(const char *, int);
extern char *strrchr(const char *, int);
extern size_t strcspn(const char *, const char *);
extern size_t strspn(const char *, const char *);
extern char *strpbrk(const char *, const char *);
extern char *strstr(const char *, const char *);
extern char *strtok(char *, const char *);
extern size_t strlen(const char *);
extern char *strerror(int);
extern char *strdup(const char *);
extern size_t strnlen(const char *, size_t);
#if defined(_WIN32)
extern char *_strdup(const char *);
extern int _stricmp(const char *, const char *);
extern int _strnicmp(const char *, const char *, size_t);
extern int stricmp(const char *, const char *);
extern int strnicmp(const char *, const char *, size_t);
extern int strcasecmp(const char *, const char *);
extern int strncasecmp(const char *, const char *, size_t);
extern char *strtok_r(char *, const char *, char **);
extern int _memicmp(const void *, const void *, size_t);
extern char *_strlwr(char *);
extern char *_strupr(char *);
extern char *_strrev(char *);
extern int strcpy_s(char *, size_t, const char *);
extern int strcat_s(char *, size_t, const char *);
extern size_t wcslen(const __WCHAR_TYPE__ *);
extern __WCHAR_TYPE__ *wcscpy(__WCHAR_TYPE__ *, const __WCHAR_TYPE__ *);
extern int wcscmp(const __WCHAR_TYPE__ *, const __WCHAR_TYPE__ *);
#else
#include <strings.h>
extern char *strndup(const char *, size_t);
extern char *strtok_r(char *, const char *, char **);
extern void *memccpy(void *, const void *, int, size_t);
extern char *stpcpy(char *, const char *);
extern char *stpncpy(char *, const char *, size_t);
extern char *strsignal(int);
extern char *strsep(char **, const char *);
#if defined(__linux__) && defined(_GNU_SOURCE) && !defined(__ANDROID__)
extern char *strerror_r(int, char *, size_t);
#elif defined(__linux__) && !defined(__ANDROID__)
extern int strerror_r(int, char *, size_t) __asm__("__xpg_strerror_r");
#else
extern int strerror_r(int, char *, size_t);
#endif
#if defined(__linux__)
extern void explicit_bzero(void *, size_t);
#ifdef _GNU_SOURCE
extern void *memmem(const void *, size_t, const void *, size_t);
extern void *mempcpy(void *, const void *, size_t);
extern void *memrchr(const void *, int, size_t);
extern void *rawmemchr(const void *, int);
extern char *strchrnul(const char *, int);
extern char *strcasestr(const char *, const char *);
extern int strverscmp(const char *, const char *);
extern char *strfry(char *);
extern void *memfrob(void *, size_t);
extern const char *strerrorname_np(int);
extern const char *strerrordesc_np(int);
extern const char *sigabbrev_np(int);
extern const char *sigdescr_np(int);
#ifndef basename
extern char *basename(const char *);
#endif
#define strdupa(s) (strcpy((char *)__builtin_alloca(strlen(s) + 1), s))
#endif
#else
extern void *memmem(const void *, size_t, const void *, size_t);
extern char *strcasestr(const char *, const char *);
extern size_t strlcpy(char *, const char *, size_t);
extern size_t strlcat(char *, const char *, size_t);
extern char *strnstr(const char *, const char *, size_t);
extern void strmode(int, char *);
#if defined(__APPLE__)
extern int memset_s(void *, size_t, int, size_t);
extern void memset_pattern4(void *, const void *, size_t);
extern void memset_pattern8(void *, const void *, size_t);
extern void memset_pattern16(void *, const void *, size_t);
#else
extern void explicit_bzero(void *, size_t);
#endif
#endif
#endif
#endif
