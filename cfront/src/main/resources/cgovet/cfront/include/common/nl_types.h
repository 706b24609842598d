#ifndef CGOVET_NL_TYPES_H
#define CGOVET_NL_TYPES_H
#if defined(__linux__) && !defined(__ANDROID__)
typedef void *nl_catd;
#define NL_CAT_LOCALE 1
#else
typedef struct __nl_cat_d *nl_catd;
#define NL_CAT_LOCALE 1
#endif
typedef int nl_item;
#define NL_SETD 1
extern nl_catd catopen(const char *, int);
extern char *catgets(nl_catd, int, int, const char *);
extern int catclose(nl_catd);
#endif
