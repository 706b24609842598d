#ifndef CGOVET_FTW_H
#define CGOVET_FTW_H
#include <sys/types.h>
#include <sys/stat.h>
struct stat;
extern int ftw(const char *, int (*)(const char *, const struct stat *, int), int);
#endif
