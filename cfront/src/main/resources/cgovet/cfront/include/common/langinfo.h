#ifndef CGOVET_LANGINFO_H
#define CGOVET_LANGINFO_H
#include <nl_types.h>
#include <locale.h>
#if defined(__linux__) && !defined(__ANDROID__)
enum {
    CODESET = 14,
    RADIXCHAR = 65536,
    THOUSEP = 65537,
    ABDAY_1 = 131072,
    DAY_1 = 131079,
    ABMON_1 = 131086,
    MON_1 = 131098,
    AM_STR = 131110,
    PM_STR = 131111,
    D_T_FMT = 131112,
    D_FMT = 131113,
    T_FMT = 131114,
    T_FMT_AMPM = 131115,
    CRNCYSTR = 262159,
    YESEXPR = 327680,
    NOEXPR = 327681
};
#else
#define CODESET 0
#define D_T_FMT 1
#define D_FMT 2
#define T_FMT 3
#define RADIXCHAR 50
#define THOUSEP 51
#endif
extern char *nl_langinfo(nl_item);
extern char *nl_langinfo_l(nl_item, locale_t);
#endif
