#ifndef CGOVET_TIME_H
#define CGOVET_TIME_H
#include <cgovet_types.h>
#if defined(_WIN32)
struct timespec {
    time_t tv_sec;
    long tv_nsec;
};
struct tm {
    int tm_sec;
    int tm_min;
    int tm_hour;
    int tm_mday;
    int tm_mon;
    int tm_year;
    int tm_wday;
    int tm_yday;
    int tm_isdst;
};
#define CLOCKS_PER_SEC 1000
#define CLK_TCK 1000
#else
struct tm {
    int tm_sec;
    int tm_min;
    int tm_hour;
    int tm_mday;
    int tm_mon;
    int tm_year;
    int tm_wday;
    int tm_yday;
    int tm_isdst;
    long tm_gmtoff;
#if defined(__linux__) && !defined(__ANDROID__)
    const char *tm_zone;
#else
    char *tm_zone;
#endif
};
#if defined(__FreeBSD__) || defined(__DragonFly__)
#define CLOCKS_PER_SEC 128
#elif defined(__OpenBSD__) || defined(__NetBSD__)
#define CLOCKS_PER_SEC 100
#elif defined(__APPLE__)
#define CLOCKS_PER_SEC ((clock_t)1000000)
#else
#define CLOCKS_PER_SEC ((clock_t)1000000)
#endif
struct itimerspec {
    struct timespec it_interval;
    struct timespec it_value;
};
#endif
#define TIME_UTC 1
extern clock_t clock(void);
extern time_t time(time_t *);
extern double difftime(time_t, time_t);
extern time_t mktime(struct tm *);
extern size_t strftime(char *, size_t, const char *, const struct tm *);
extern struct tm *gmtime(const time_t *);
extern struct tm *localtime(const time_t *);
extern char *asctime(const struct tm *);
extern char *ctime(const time_t *);
#if defined(_WIN32)
extern int localtime_s(struct tm *, const time_t *);
extern int gmtime_s(struct tm *, const time_t *);
extern void _tzset(void);
extern time_t _mkgmtime(struct tm *);
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
extern int clock_gettime(clockid_t, struct timespec *);
extern int nanosleep(const struct timespec *, struct timespec *);
#else
extern int timespec_get(struct timespec *, int);
extern struct tm *gmtime_r(const time_t *, struct tm *);
extern struct tm *localtime_r(const time_t *, struct tm *);
extern char *asctime_r(const struct tm *, char *);
extern char *ctime_r(const time_t *, char *);
extern void tzset(void);
extern time_t timegm(struct tm *);
extern time_t timelocal(struct tm *);
extern int nanosleep(const struct timespec *, struct timespec *);
extern int clock_getres(clockid_t, struct timespec *);
extern int clock_gettime(clockid_t, struct timespec *);
extern int clock_settime(clockid_t, const struct timespec *);
extern char *tzname[2];
extern int daylight;
extern long timezone;
extern struct tm *getdate(const char *);
#if defined(__linux__)
struct sigevent;
extern int clock_nanosleep(clockid_t, int, const struct timespec *, struct timespec *);
extern int clock_getcpuclockid(pid_t, clockid_t *);
extern int timer_create(clockid_t, struct sigevent *, timer_t *);
extern int timer_delete(timer_t);
extern int timer_settime(timer_t, int, const struct itimerspec *, struct itimerspec *);
extern int timer_gettime(timer_t, struct itimerspec *);
extern int timer_getoverrun(timer_t);
extern int dysize(int);
#define TIMER_ABSTIME 1
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define CLOCK_PROCESS_CPUTIME_ID 2
#define CLOCK_THREAD_CPUTIME_ID 3
#define CLOCK_MONOTONIC_RAW 4
#define CLOCK_REALTIME_COARSE 5
#define CLOCK_MONOTONIC_COARSE 6
#define CLOCK_BOOTTIME 7
#define CLOCK_REALTIME_ALARM 8
#define CLOCK_BOOTTIME_ALARM 9
#define CLOCK_TAI 11
#ifdef _GNU_SOURCE
extern char *strptime(const char *, const char *, struct tm *);
#endif
#elif defined(__APPLE__)
extern char *strptime(const char *, const char *, struct tm *);
extern unsigned long long clock_gettime_nsec_np(clockid_t);
#define CLOCK_REALTIME _CLOCK_REALTIME
#define CLOCK_MONOTONIC _CLOCK_MONOTONIC
#define CLOCK_MONOTONIC_RAW _CLOCK_MONOTONIC_RAW
#define CLOCK_MONOTONIC_RAW_APPROX _CLOCK_MONOTONIC_RAW_APPROX
#define CLOCK_UPTIME_RAW _CLOCK_UPTIME_RAW
#define CLOCK_UPTIME_RAW_APPROX _CLOCK_UPTIME_RAW_APPROX
#define CLOCK_PROCESS_CPUTIME_ID _CLOCK_PROCESS_CPUTIME_ID
#define CLOCK_THREAD_CPUTIME_ID _CLOCK_THREAD_CPUTIME_ID
#else
extern char *strptime(const char *, const char *, struct tm *);
#define CLOCK_REALTIME 0
#if defined(__FreeBSD__)
#define CLOCK_MONOTONIC 4
#define CLOCK_UPTIME 5
#define CLOCK_THREAD_CPUTIME_ID 14
#define CLOCK_PROCESS_CPUTIME_ID 15
#else
#define CLOCK_MONOTONIC 3
#endif
#endif
#endif
#endif
