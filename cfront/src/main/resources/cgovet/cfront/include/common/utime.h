#ifndef CGOVET_UTIME_H
#define CGOVET_UTIME_H
#include <cgovet_types.h>
struct utimbuf {
    time_t actime;
    time_t modtime;
};
extern int utime(const char *, const struct utimbuf *);
#endif
