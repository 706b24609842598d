#ifndef CGOVET_MACH_TIME_H
#define CGOVET_MACH_TIME_H
#include <mach/mach_types.h>
typedef struct mach_timebase_info {
    uint32_t numer;
    uint32_t denom;
} mach_timebase_info_data_t, *mach_timebase_info_t;
extern kern_return_t mach_timebase_info(mach_timebase_info_t);
extern uint64_t mach_absolute_time(void);
extern uint64_t mach_continuous_time(void);
#endif
