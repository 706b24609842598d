#ifndef CGOVET_SCHED_H
#define CGOVET_SCHED_H
#include <cgovet_types.h>
#if defined(__APPLE__)
struct sched_param { int sched_priority; char __opaque[4]; };
#define SCHED_OTHER 1
#define SCHED_FIFO 4
#define SCHED_RR 2
#else
struct sched_param { int sched_priority; };
#if defined(__linux__) || defined(_WIN32)
#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2
#else
#define SCHED_FIFO 1
#define SCHED_OTHER 2
#define SCHED_RR 3
#endif
#endif
extern int sched_yield(void);
extern int sched_get_priority_min(int);
extern int sched_get_priority_max(int);
#if !defined(_WIN32) && !defined(__APPLE__)
extern int sched_setparam(pid_t, const struct sched_param *);
extern int sched_getparam(pid_t, struct sched_param *);
extern int sched_setscheduler(pid_t, int, const struct sched_param *);
extern int sched_getscheduler(pid_t);
extern int sched_rr_get_interval(pid_t, struct timespec *);
#endif
#if defined(__linux__)
typedef struct { unsigned long __bits[1024 / (8 * sizeof(unsigned long))]; } cpu_set_t;
#ifdef _GNU_SOURCE
#define CPU_SETSIZE 1024
#define SCHED_BATCH 3
#define SCHED_IDLE 5
#define SCHED_DEADLINE 6
#define SCHED_RESET_ON_FORK 0x40000000
#define CLONE_VM 0x00000100
#define CLONE_FS 0x00000200
#define CLONE_FILES 0x00000400
#define CLONE_SIGHAND 0x00000800
#define CLONE_PTRACE 0x00002000
#define CLONE_VFORK 0x00004000
#define CLONE_PARENT 0x00008000
#define CLONE_THREAD 0x00010000
#define CLONE_NEWNS 0x00020000
#define CLONE_SYSVSEM 0x00040000
#define CLONE_SETTLS 0x00080000
#define CLONE_PARENT_SETTID 0x00100000
#define CLONE_CHILD_CLEARTID 0x00200000
#define CLONE_UNTRACED 0x00800000
#define CLONE_CHILD_SETTID 0x01000000
#define CLONE_NEWCGROUP 0x02000000
#define CLONE_NEWUTS 0x04000000
#define CLONE_NEWIPC 0x08000000
#define CLONE_NEWUSER 0x10000000
#define CLONE_NEWPID 0x20000000
#define CLONE_NEWNET 0x40000000
#define CLONE_IO 0x80000000
extern int clone(int (*)(void *), void *, int, void *, ...);
extern int unshare(int);
extern int setns(int, int);
extern int sched_getcpu(void);
extern int getcpu(unsigned int *, unsigned int *);
extern int sched_setaffinity(pid_t, size_t, const cpu_set_t *);
extern int sched_getaffinity(pid_t, size_t, cpu_set_t *);
#define CPU_ZERO(set) (__builtin_memset(set, 0, sizeof(cpu_set_t)))
#define CPU_SET(cpu, set) ((set)->__bits[(cpu) / (8 * sizeof(long))] |= 1UL << ((cpu) % (8 * sizeof(long))))
#define CPU_CLR(cpu, set) ((set)->__bits[(cpu) / (8 * sizeof(long))] &= ~(1UL << ((cpu) % (8 * sizeof(long)))))
#define CPU_ISSET(cpu, set) (((set)->__bits[(cpu) / (8 * sizeof(long))] >> ((cpu) % (8 * sizeof(long)))) & 1)
extern int __sched_cpucount(size_t, const cpu_set_t *);
#define CPU_COUNT(set) __sched_cpucount(sizeof(cpu_set_t), set)
#endif
#endif
#endif
