#ifndef CGOVET_SYS_RESOURCE_H
#define CGOVET_SYS_RESOURCE_H
#include <cgovet_types.h>
#if defined(__linux__)
#ifdef CGOVET_LFS
typedef unsigned long long rlim_t;
#else
typedef unsigned long rlim_t;
#endif
#if defined(__mips__) && _MIPS_SIM == 1 && !defined(CGOVET_LFS)
#define RLIM_INFINITY 0x7fffffffUL
#else
#define RLIM_INFINITY (~(rlim_t)0)
#endif
enum __rlimit_resource {
    RLIMIT_CPU = 0,
    RLIMIT_FSIZE = 1,
    RLIMIT_DATA = 2,
    RLIMIT_STACK = 3,
    RLIMIT_CORE = 4,
#if defined(__mips__)
    RLIMIT_NOFILE = 5,
    RLIMIT_AS = 6,
    __RLIMIT_RSS = 7,
    __RLIMIT_NPROC = 8,
    __RLIMIT_MEMLOCK = 9,
#else
    __RLIMIT_RSS = 5,
    __RLIMIT_NPROC = 6,
    RLIMIT_NOFILE = 7,
    __RLIMIT_MEMLOCK = 8,
    RLIMIT_AS = 9,
#endif
    __RLIMIT_LOCKS = 10,
    __RLIMIT_SIGPENDING = 11,
    __RLIMIT_MSGQUEUE = 12,
    __RLIMIT_NICE = 13,
    __RLIMIT_RTPRIO = 14,
    __RLIMIT_RTTIME = 15
};
#define RLIMIT_RSS __RLIMIT_RSS
#define RLIMIT_NPROC __RLIMIT_NPROC
#define RLIMIT_MEMLOCK __RLIMIT_MEMLOCK
#define RLIMIT_LOCKS __RLIMIT_LOCKS
#define RLIMIT_SIGPENDING __RLIMIT_SIGPENDING
#define RLIMIT_MSGQUEUE __RLIMIT_MSGQUEUE
#define RLIMIT_NICE __RLIMIT_NICE
#define RLIMIT_RTPRIO __RLIMIT_RTPRIO
#define RLIMIT_RTTIME __RLIMIT_RTTIME
enum __priority_which { PRIO_PROCESS = 0, PRIO_PGRP = 1, PRIO_USER = 2 };
#else
typedef unsigned long long rlim_t;
#define RLIM_INFINITY (((rlim_t)1 << 63) - 1)
#define RLIMIT_CPU 0
#define RLIMIT_FSIZE 1
#define RLIMIT_DATA 2
#define RLIMIT_STACK 3
#define RLIMIT_CORE 4
#if defined(__APPLE__)
#define RLIMIT_AS 5
#define RLIMIT_RSS RLIMIT_AS
#define RLIMIT_MEMLOCK 6
#define RLIMIT_NPROC 7
#define RLIMIT_NOFILE 8
#elif defined(__sun)
#define RLIMIT_NOFILE 5
#define RLIMIT_AS 6
#else
#define RLIMIT_RSS 5
#define RLIMIT_MEMLOCK 6
#define RLIMIT_NPROC 7
#define RLIMIT_NOFILE 8
#endif
#define PRIO_PROCESS 0
#define PRIO_PGRP 1
#define PRIO_USER 2
#endif
#define RUSAGE_SELF 0
#define RUSAGE_CHILDREN -1
struct rlimit {
    rlim_t rlim_cur;
    rlim_t rlim_max;
};
#if defined(__linux__) && defined(_GNU_SOURCE)
#define RUSAGE_THREAD 1
#endif
struct rusage {
    struct timeval ru_utime;
    struct timeval ru_stime;
    long ru_maxrss;
    long ru_ixrss;
    long ru_idrss;
    long ru_isrss;
    long ru_minflt;
    long ru_majflt;
    long ru_nswap;
    long ru_inblock;
    long ru_oublock;
    long ru_msgsnd;
    long ru_msgrcv;
    long ru_nsignals;
    long ru_nvcsw;
    long ru_nivcsw;
};
#if defined(__linux__) && !defined(_GNU_SOURCE)
extern int getrlimit(int, struct rlimit *);
extern int setrlimit(int, const struct rlimit *);
extern int getrusage(int, struct rusage *);
extern int getpriority(int, id_t);
extern int setpriority(int, id_t, int);
#elif defined(__linux__)
extern int getrlimit(enum __rlimit_resource, struct rlimit *);
extern int setrlimit(enum __rlimit_resource, const struct rlimit *);
extern int prlimit(pid_t, enum __rlimit_resource, const struct rlimit *, struct rlimit *);
enum __rusage_who { __CGOVET_RUSAGE_SELF = 0, __CGOVET_RUSAGE_CHILDREN = -1 };
extern int getrusage(enum __rusage_who, struct rusage *);
extern int getpriority(enum __priority_which, id_t);
extern int setpriority(enum __priority_which, id_t, int);
#else
extern int getrlimit(int, struct rlimit *);
extern int setrlimit(int, const struct rlimit *);
extern int getrusage(int, struct rusage *);
extern int getpriority(int, id_t);
extern int setpriority(int, id_t, int);
#endif
#endif
