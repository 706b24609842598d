#ifndef CGOVET_SYS_VFS_H
#define CGOVET_SYS_VFS_H
#include <sys/types.h>
#if !defined(__mips__) && !defined(__s390x__)
struct statfs {
    long f_type;
    long f_bsize;
    fsblkcnt_t f_blocks;
    fsblkcnt_t f_bfree;
    fsblkcnt_t f_bavail;
    fsfilcnt_t f_files;
    fsfilcnt_t f_ffree;
    fsid_t f_fsid;
    long f_namelen;
    long f_frsize;
    long f_flags;
    long f_spare[4];
};
#else
struct statfs;
#endif
extern int statfs(const char *, struct statfs *);
extern int fstatfs(int, struct statfs *);
#endif
