#ifndef CGOVET_SYS_TIMERFD_H
#define CGOVET_SYS_TIMERFD_H
#include <time.h>
enum {
    TFD_CLOEXEC = 02000000,
#if defined(__mips__)
    TFD_NONBLOCK = 0200
#else
    TFD_NONBLOCK = 04000
#endif
};
enum { TFD_TIMER_ABSTIME = 1, TFD_TIMER_CANCEL_ON_SET = 2 };
extern int timerfd_create(clockid_t, int);
extern int timerfd_settime(int, int, const struct itimerspec *, struct itimerspec *);
extern int timerfd_gettime(int, struct itimerspec *);
#endif
