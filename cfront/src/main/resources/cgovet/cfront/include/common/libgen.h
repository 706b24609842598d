#ifndef CGOVET_LIBGEN_H
#define CGOVET_LIBGEN_H
extern char *dirname(char *);
#if defined(__linux__) && !defined(__ANDROID__)
extern char *__xpg_basename(char *);
#define basename __xpg_basename
#else
extern char *basename(char *);
#endif
#endif
