#ifndef CGOVET_SYS_SYSCTL_H
#define CGOVET_SYS_SYSCTL_H
#include <cgovet_types.h>
#define CTL_UNSPEC 0
#define CTL_KERN 1
#define CTL_VM 2
#define CTL_VFS 3
#define CTL_NET 4
#define CTL_DEBUG 5
#define CTL_HW 6
#define CTL_MACHDEP 7
#define CTL_USER 8
#define KERN_OSTYPE 1
#define KERN_OSRELEASE 2
#define KERN_OSREV 3
#define KERN_VERSION 4
#define KERN_MAXPROC 6
#define KERN_MAXFILES 7
#define KERN_ARGMAX 8
#define KERN_HOSTNAME 10
#define KERN_PROC 14
#define KERN_BOOTTIME 21
#define KERN_PROC_ALL 0
#define KERN_PROC_PID 1
#define HW_MACHINE 1
#define HW_MODEL 2
#define HW_NCPU 3
#define HW_BYTEORDER 4
#define HW_PHYSMEM 5
#define HW_USERMEM 6
#define HW_PAGESIZE 7
#if defined(__APPLE__)
#define KERN_PROCARGS2 49
#define HW_MEMSIZE 24
#define HW_AVAILCPU 25
extern int sysctl(int *, unsigned int, void *, size_t *, void *, size_t);
extern int sysctlnametomib(const char *, int *, size_t *);
extern int sysctlbyname(const char *, void *, size_t *, void *, size_t);
#else
extern int sysctl(const int *, unsigned int, void *, size_t *, const void *, size_t);
extern int sysctlbyname(const char *, void *, size_t *, const void *, size_t);
#endif
#endif
