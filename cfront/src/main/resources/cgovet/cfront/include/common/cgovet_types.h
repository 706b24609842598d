/* Scalar types that several headers share, per platform. */
#ifndef CGOVET_TYPES_H
#define CGOVET_TYPES_H

#if defined(__linux__) || defined(__CYGWIN__)
#define CGOVET_LINUX 1
#endif
#if __SIZEOF_POINTER__ == 8
#define CGOVET_64 1
#endif
#if defined(CGOVET_LINUX) && !defined(CGOVET_64) && defined(_FILE_OFFSET_BITS) && _FILE_OFFSET_BITS == 64
#define CGOVET_LFS 1
#endif
#if defined(__x86_64__) || defined(__s390x__) || defined(__powerpc64__) || defined(__mips64)
#define CGOVET_NLINK_LONG 1
#endif
/* The Linux ports that were made after the generic system call table. */
#if defined(__aarch64__) || defined(__riscv) || defined(__loongarch__)
#define CGOVET_GENERIC 1
#endif

typedef __SIZE_TYPE__ size_t;
typedef __PTRDIFF_TYPE__ ssize_t;
#ifndef NULL
#define NULL ((void *)0)
#endif

#if defined(_WIN32)
typedef unsigned int _dev_t;
typedef _dev_t dev_t;
typedef unsigned short _ino_t;
typedef _ino_t ino_t;
typedef unsigned short _mode_t;
typedef _mode_t mode_t;
typedef long _off_t;
typedef long long off64_t;
typedef long long _off64_t;
#if defined(_FILE_OFFSET_BITS) && _FILE_OFFSET_BITS == 64
typedef off64_t off_t;
#else
typedef _off_t off_t;
#endif
typedef __PTRDIFF_TYPE__ _pid_t;
#ifdef CGOVET_64
typedef long long pid_t;
#else
typedef int pid_t;
#endif
typedef long __time32_t;
typedef long long __time64_t;
#ifdef CGOVET_64
typedef __time64_t time_t;
#else
typedef __time32_t time_t;
#endif
typedef long clock_t;
typedef unsigned int useconds_t;
typedef int clockid_t;
typedef unsigned short wint_t;
#elif defined(__APPLE__)
typedef int dev_t;
typedef unsigned long long ino_t;
typedef unsigned long long ino64_t;
typedef unsigned short mode_t;
typedef unsigned short nlink_t;
typedef long long off_t;
typedef int pid_t;
typedef unsigned int uid_t;
typedef unsigned int gid_t;
typedef unsigned int id_t;
typedef long time_t;
typedef unsigned long clock_t;
typedef unsigned int useconds_t;
typedef int suseconds_t;
typedef int blksize_t;
typedef long long blkcnt_t;
typedef unsigned int fsblkcnt_t;
typedef unsigned int fsfilcnt_t;
typedef int key_t;
typedef unsigned int socklen_t;
typedef unsigned char sa_family_t;
typedef unsigned int in_addr_t;
typedef unsigned short in_port_t;
typedef enum { _CLOCK_REALTIME = 0, _CLOCK_MONOTONIC = 6, _CLOCK_MONOTONIC_RAW = 4, _CLOCK_MONOTONIC_RAW_APPROX = 5, _CLOCK_UPTIME_RAW = 8, _CLOCK_UPTIME_RAW_APPROX = 9, _CLOCK_PROCESS_CPUTIME_ID = 12, _CLOCK_THREAD_CPUTIME_ID = 16 } clockid_t;
typedef int wint_t;
#elif defined(CGOVET_LINUX)
#ifdef CGOVET_64
typedef unsigned long dev_t;
#else
typedef unsigned long long dev_t;
#endif
#ifdef CGOVET_LFS
typedef unsigned long long ino_t;
typedef long long off_t;
typedef long long blkcnt_t;
typedef unsigned long long fsblkcnt_t;
typedef unsigned long long fsfilcnt_t;
#else
typedef unsigned long ino_t;
typedef long off_t;
typedef long blkcnt_t;
typedef unsigned long fsblkcnt_t;
typedef unsigned long fsfilcnt_t;
#endif
#ifdef CGOVET_64
typedef unsigned long ino64_t;
typedef long off64_t;
typedef long blkcnt64_t;
#else
typedef unsigned long long ino64_t;
typedef long long off64_t;
typedef long long blkcnt64_t;
#endif
typedef unsigned int mode_t;
#ifdef CGOVET_NLINK_LONG
typedef unsigned long nlink_t;
#else
typedef unsigned int nlink_t;
#endif
typedef int pid_t;
typedef unsigned int uid_t;
typedef unsigned int gid_t;
typedef unsigned int id_t;
typedef long time_t;
typedef long clock_t;
typedef unsigned int useconds_t;
typedef long suseconds_t;
#ifdef CGOVET_GENERIC
typedef int blksize_t;
#else
typedef long blksize_t;
#endif
typedef int key_t;
typedef unsigned int socklen_t;
typedef unsigned short sa_family_t;
typedef unsigned int in_addr_t;
typedef unsigned short in_port_t;
typedef int clockid_t;
typedef void *timer_t;
typedef unsigned int wint_t;
#else
/* The BSDs and Solaris: right in kind, not always in size. */
typedef unsigned long long dev_t;
typedef unsigned long long ino_t;
#if defined(__FreeBSD__) || defined(__DragonFly__)
typedef unsigned short mode_t;
#else
typedef unsigned int mode_t;
#endif
typedef unsigned int nlink_t;
typedef long long off_t;
typedef int pid_t;
typedef unsigned int uid_t;
typedef unsigned int gid_t;
typedef int id_t;
#if defined(__OpenBSD__) || defined(__NetBSD__) || (defined(__FreeBSD__) && defined(__arm__))
typedef long long time_t;
#else
typedef long time_t;
#endif
typedef int clock_t;
typedef unsigned int useconds_t;
typedef long suseconds_t;
typedef int blksize_t;
typedef long long blkcnt_t;
typedef unsigned long long fsblkcnt_t;
typedef unsigned long long fsfilcnt_t;
typedef long key_t;
typedef unsigned int socklen_t;
#if defined(__sun)
typedef unsigned short sa_family_t;
#else
typedef unsigned char sa_family_t;
#endif
typedef unsigned int in_addr_t;
typedef unsigned short in_port_t;
typedef int clockid_t;
typedef void *timer_t;
typedef int wint_t;
#endif

#if !defined(_WIN32)
struct timespec {
    time_t tv_sec;
    long tv_nsec;
};
#endif
struct timeval {
#if defined(_WIN32)
    long tv_sec;
    long tv_usec;
#else
    time_t tv_sec;
    suseconds_t tv_usec;
#endif
};
#endif
