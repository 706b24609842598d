#ifndef CGOVET_SYS_TIMES_H
#define CGOVET_SYS_TIMES_H
#include <cgovet_types.h>
struct tms {
    clock_t tms_utime;
    clock_t tms_stime;
    clock_t tms_cutime;
    clock_t tms_cstime;
};
extern clock_t times(struct tms *);
#endif
