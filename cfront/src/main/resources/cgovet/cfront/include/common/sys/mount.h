#ifndef CGOVET_SYS_MOUNT_H
#define CGOVET_SYS_MOUNT_H
#include <cgovet_types.h>
#if defined(__linux__)
enum {
    MS_RDONLY = 1, MS_NOSUID = 2, MS_NODEV = 4, MS_NOEXEC = 8, MS_SYNCHRONOUS = 16,
    MS_REMOUNT = 32, MS_MANDLOCK = 64, MS_DIRSYNC = 128, MS_NOATIME = 1024, MS_NODIRATIME = 2048,
    MS_BIND = 4096, MS_MOVE = 8192, MS_REC = 16384, MS_SILENT = 32768, MS_POSIXACL = 1 << 16,
    MS_UNBINDABLE = 1 << 17, MS_PRIVATE = 1 << 18, MS_SLAVE = 1 << 19, MS_SHARED = 1 << 20,
    MS_RELATIME = 1 << 21, MS_KERNMOUNT = 1 << 22, MS_I_VERSION = 1 << 23,
    MS_STRICTATIME = 1 << 24, MS_LAZYTIME = 1 << 25
};
enum { MNT_FORCE = 1, MNT_DETACH = 2, MNT_EXPIRE = 4, UMOUNT_NOFOLLOW = 8 };
extern int mount(const char *, const char *, const char *, unsigned long, const void *);
extern int umount(const char *);
extern int umount2(const char *, int);
#elif defined(__APPLE__)
#include <sys/param.h>
typedef struct fsid { int val[2]; } fsid_t;
#define MFSTYPENAMELEN 16
#define MNT_RDONLY 0x00000001
#define MNT_NOSUID 0x00000008
#define MNT_NODEV 0x00000010
#define MNT_LOCAL 0x00001000
#define MNT_WAIT 1
#define MNT_NOWAIT 2
struct statfs {
    unsigned int f_bsize;
    int f_iosize;
    unsigned long long f_blocks;
    unsigned long long f_bfree;
    unsigned long long f_bavail;
    unsigned long long f_files;
    unsigned long long f_ffree;
    fsid_t f_fsid;
    uid_t f_owner;
    unsigned int f_type;
    unsigned int f_flags;
    unsigned int f_fssubtype;
    char f_fstypename[16];
    char f_mntonname[1024];
    char f_mntfromname[1024];
    unsigned int f_flags_ext;
    unsigned int f_reserved[7];
};
extern int statfs(const char *, struct statfs *);
extern int fstatfs(int, struct statfs *);
extern int getfsstat(struct statfs *, int, int);
extern int getmntinfo(struct statfs **, int);
extern int mount(const char *, const char *, int, void *);
extern int unmount(const char *, int);
#else
struct statfs;
extern int statfs(const char *, struct statfs *);
extern int fstatfs(int, struct statfs *);
#endif
#endif
