#ifndef CGOVET_SYS_STATVFS_H
#define CGOVET_SYS_STATVFS_H
#include <cgovet_types.h>
struct statvfs {
    unsigned long f_bsize;
    unsigned long f_frsize;
    fsblkcnt_t f_blocks;
    fsblkcnt_t f_bfree;
    fsblkcnt_t f_bavail;
    fsfilcnt_t f_files;
    fsfilcnt_t f_ffree;
    fsfilcnt_t f_favail;
    unsigned long f_fsid;
#if defined(__linux__) && !defined(CGOVET_64)
    int __f_unused;
#endif
    unsigned long f_flag;
    unsigned long f_namemax;
#if defined(__linux__)
    int __f_spare[6];
#endif
};
#define ST_RDONLY 1
#define ST_NOSUID 2
extern int statvfs(const char *, struct statvfs *);
extern int fstatvfs(int, struct statvfs *);
#endif
