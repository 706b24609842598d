#ifndef CGOVET_SYS_TIME_H
#define CGOVET_SYS_TIME_H
#include <cgovet_types.h>
#if defined(_WIN32)
struct timezone { int tz_minuteswest; int tz_dsttime; };
extern int gettimeofday(struct timeval *, struct timezone *);
#else
#include <sys/select.h>
struct timezone { int tz_minuteswest; int tz_dsttime; };
struct itimerval {
    struct timeval it_interval;
    struct timeval it_value;
};
#if defined(__linux__)
enum __itimer_which { ITIMER_REAL = 0, ITIMER_VIRTUAL = 1, ITIMER_PROF = 2 };
#else
#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2
#endif
extern int gettimeofday(struct timeval *, void *);
extern int settimeofday(const struct timeval *, const struct timezone *);
extern int adjtime(const struct timeval *, struct timeval *);
#if defined(__linux__) && defined(_GNU_SOURCE)
extern int getitimer(enum __itimer_which, struct itimerval *);
extern int setitimer(enum __itimer_which, const struct itimerval *, struct itimerval *);
#else
extern int getitimer(int, struct itimerval *);
extern int setitimer(int, const struct itimerval *, struct itimerval *);
#endif
extern int utimes(const char *, const struct timeval[2]);
extern int lutimes(const char *, const struct timeval[2]);
extern int futimes(int, const struct timeval[2]);
#define timerisset(t) ((t)->tv_sec || (t)->tv_usec)
#define timerclear(t) ((t)->tv_sec = (t)->tv_usec = 0)
#define timercmp(a, b, op) (((a)->tv_sec == (b)->tv_sec) ? ((a)->tv_usec op (b)->tv_usec) : ((a)->tv_sec op (b)->tv_sec))
#define timeradd(a, b, result) \
    do { \
        (result)->tv_sec = (a)->tv_sec + (b)->tv_sec; \
        (result)->tv_usec = (a)->tv_usec + (b)->tv_usec; \
        if ((result)->tv_usec >= 1000000) { \
            ++(result)->tv_sec; \
            (result)->tv_usec -= 1000000; \
        } \
    } while (0)
#define timersub(a, b, result) \
    do { \
        (result)->tv_sec = (a)->tv_sec - (b)->tv_sec; \
        (result)->tv_usec = (a)->tv_usec - (b)->tv_usec; \
        if ((result)->tv_usec < 0) { \
            --(result)->tv_sec; \
            (result)->tv_usec += 1000000; \
        } \
    } while (0)
#endif
#endif
