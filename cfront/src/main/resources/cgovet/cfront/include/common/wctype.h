#ifndef CGOVET_WCTYPE_H
#define CGOVET_WCTYPE_H
#include <cgovet_types.h>
#include <stddef.h>
#if defined(__linux__)
typedef unsigned long wctype_t;
typedef const int *wctrans_t;
#elif defined(_WIN32)
typedef unsigned short wctype_t;
typedef wchar_t wctrans_t;
#else
typedef unsigned int wctype_t;
typedef int wctrans_t;
#endif
#ifndef WEOF
#define WEOF ((wint_t)0xffffffffu)
#endif
extern int iswalnum(wint_t);
extern int iswalpha(wint_t);
extern int iswblank(wint_t);
extern int iswcntrl(wint_t);
extern int iswdigit(wint_t);
extern int iswgraph(wint_t);
extern int iswlower(wint_t);
extern int iswprint(wint_t);
extern int iswpunct(wint_t);
extern int iswspace(wint_t);
extern int iswupper(wint_t);
extern int iswxdigit(wint_t);
extern wint_t towlower(wint_t);
extern wint_t towupper(wint_t);
extern wctype_t wctype(const char *);
extern int iswctype(wint_t, wctype_t);
#if !defined(_WIN32)
extern wctrans_t wctrans(const char *);
extern wint_t towctrans(wint_t, wctrans_t);
#endif
#endif
