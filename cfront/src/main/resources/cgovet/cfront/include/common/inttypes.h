#ifndef CGOVET_INTTYPES_H
#define CGOVET_INTTYPES_H
#include <stddef.h>
#include <stdint.h>
#if defined(__LP64__) && !defined(__APPLE__) && !defined(__OpenBSD__)
#define CGOVET_PRI64 "l"
#else
#define CGOVET_PRI64 "ll"
#endif
#if defined(__LP64__)
#define CGOVET_PRIP "l"
#define CGOVET_PRIM "l"
#elif defined(_WIN64)
#define CGOVET_PRIP "ll"
#define CGOVET_PRIM "ll"
#else
#define CGOVET_PRIP ""
#define CGOVET_PRIM "ll"
#endif
#define PRId8 "d"
#define PRIi8 "i"
#define PRIo8 "o"
#define PRIu8 "u"
#define PRIx8 "x"
#define PRIX8 "X"
#define PRId16 "d"
#define PRIi16 "i"
#define PRIo16 "o"
#define PRIu16 "u"
#define PRIx16 "x"
#define PRIX16 "X"
#define PRId32 "d"
#define PRIi32 "i"
#define PRIo32 "o"
#define PRIu32 "u"
#define PRIx32 "x"
#define PRIX32 "X"
#define PRId64 CGOVET_PRI64 "d"
#define PRIi64 CGOVET_PRI64 "i"
#define PRIo64 CGOVET_PRI64 "o"
#define PRIu64 CGOVET_PRI64 "u"
#define PRIx64 CGOVET_PRI64 "x"
#define PRIX64 CGOVET_PRI64 "X"
#define PRIdPTR CGOVET_PRIP "d"
#define PRIiPTR CGOVET_PRIP "i"
#define PRIuPTR CGOVET_PRIP "u"
#define PRIxPTR CGOVET_PRIP "x"
#define PRIXPTR CGOVET_PRIP "X"
#define PRIdMAX CGOVET_PRIM "d"
#define PRIiMAX CGOVET_PRIM "i"
#define PRIuMAX CGOVET_PRIM "u"
#define PRIxMAX CGOVET_PRIM "x"
#define PRIXMAX CGOVET_PRIM "X"
#define SCNd8 "hhd"
#define SCNu8 "hhu"
#define SCNx8 "hhx"
#define SCNd16 "hd"
#define SCNu16 "hu"
#define SCNx16 "hx"
#define SCNd32 "d"
#define SCNu32 "u"
#define SCNx32 "x"
#define SCNd64 CGOVET_PRI64 "d"
#define SCNi64 CGOVET_PRI64 "i"
#define SCNu64 CGOVET_PRI64 "u"
#define SCNx64 CGOVET_PRI64 "x"
#define SCNdMAX CGOVET_PRIM "d"
#define SCNuMAX CGOVET_PRIM "u"
#define SCNxMAX CGOVET_PRIM "x"
#if defined(__linux__) && defined(__LP64__)
typedef struct { long quot; long rem; } imaxdiv_t;
#elif defined(__APPLE__)
typedef struct { intmax_t quot; intmax_t rem; } imaxdiv_t;
#else
typedef struct { intmax_t quot; intmax_t rem; } imaxdiv_t;
#endif
extern intmax_t imaxabs(intmax_t);
extern imaxdiv_t imaxdiv(intmax_t, intmax_t);
extern intmax_t strtoimax(const char *, char **, int);
extern uintmax_t strtoumax(const char *, char **, int);
extern intmax_t wcstoimax(const wchar_t *, wchar_t **, int);
extern uintmax_t wcstoumax(const wchar_t *, wchar_t **, int);
#endif
