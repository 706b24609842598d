#ifndef CGOVET_FCNTL_H
#define CGOVET_FCNTL_H
#include <cgovet_types.h>
#define O_RDONLY 0
#define O_WRONLY 1
#define O_RDWR 2
#if defined(_WIN32)
#define O_APPEND 0x0008
#define O_CREAT 0x0100
#define O_TRUNC 0x0200
#define O_EXCL 0x0400
#define O_TEXT 0x4000
#define O_BINARY 0x8000
#define O_NOINHERIT 0x0080
#define O_ACCMODE 3
#define _O_RDONLY O_RDONLY
#define _O_WRONLY O_WRONLY
#define _O_RDWR O_RDWR
#define _O_APPEND O_APPEND
#define _O_CREAT O_CREAT
#define _O_TRUNC O_TRUNC
#define _O_EXCL O_EXCL
#define _O_TEXT O_TEXT
#define _O_BINARY O_BINARY
extern int open(const char *, int, ...);
extern int _open(const char *, int, ...);
extern int creat(const char *, int);
#else
#define O_ACCMODE 3
#if defined(__linux__)
#if defined(__mips__)
#define O_APPEND 0x0008
#define O_DSYNC 0x0010
#define O_NONBLOCK 0x0080
#define O_CREAT 0x0100
#define O_TRUNC 0x0200
#define O_EXCL 0x0400
#define O_NOCTTY 0x0800
#define O_ASYNC 0x1000
#define O_SYNC 0x4010
#else
#define O_CREAT 0100
#define O_EXCL 0200
#define O_NOCTTY 0400
#define O_TRUNC 01000
#define O_APPEND 02000
#define O_NONBLOCK 04000
#define O_DSYNC 010000
#define O_ASYNC 020000
#define O_SYNC 04010000
#endif
#define O_NDELAY O_NONBLOCK
#define O_RSYNC O_SYNC
#define O_FSYNC O_SYNC
#define O_CLOEXEC 02000000
#if defined(__aarch64__) || defined(__arm__) || defined(__powerpc64__)
#define O_DIRECTORY 040000
#define O_NOFOLLOW 0100000
#else
#define O_DIRECTORY 0200000
#define O_NOFOLLOW 0400000
#endif
#ifdef _GNU_SOURCE
#if defined(__aarch64__) || defined(__arm__)
#define O_DIRECT 0200000
#elif defined(__powerpc64__)
#define O_DIRECT 0400000
#elif defined(__mips__)
#define O_DIRECT 0x8000
#else
#define O_DIRECT 040000
#endif
#define O_NOATIME 01000000
#define O_PATH 010000000
#define O_TMPFILE (020000000 | O_DIRECTORY)
#if defined(CGOVET_64)
#define O_LARGEFILE 0
#elif defined(__arm__)
#define O_LARGEFILE 0400000
#elif defined(__mips__)
#define O_LARGEFILE 0x2000
#else
#define O_LARGEFILE 0100000
#endif
#endif
#elif defined(__sun)
#define O_NDELAY 0x04
#define O_APPEND 0x08
#define O_SYNC 0x10
#define O_DSYNC 0x40
#define O_NONBLOCK 0x80
#define O_CREAT 0x100
#define O_TRUNC 0x200
#define O_EXCL 0x400
#define O_NOCTTY 0x800
#define O_NOFOLLOW 0x20000
#define O_CLOEXEC 0x800000
#define O_DIRECTORY 0x1000000
#else
#define O_NONBLOCK 0x0004
#define O_NDELAY O_NONBLOCK
#define O_APPEND 0x0008
#define O_SHLOCK 0x0010
#define O_EXLOCK 0x0020
#define O_ASYNC 0x0040
#define O_SYNC 0x0080
#define O_FSYNC O_SYNC
#define O_NOFOLLOW 0x0100
#define O_CREAT 0x0200
#define O_TRUNC 0x0400
#define O_EXCL 0x0800
#if defined(__APPLE__)
#define O_NOCTTY 0x00020000
#define O_DIRECTORY 0x00100000
#define O_SYMLINK 0x00200000
#define O_EVTONLY 0x00008000
#define O_DSYNC 0x400000
#define O_CLOEXEC 0x01000000
#else
#define O_NOCTTY 0x8000
#if defined(__FreeBSD__) || defined(__DragonFly__)
#define O_DIRECTORY 0x00020000
#define O_CLOEXEC 0x00100000
#elif defined(__OpenBSD__)
#define O_CLOEXEC 0x10000
#define O_DIRECTORY 0x20000
#else
#define O_DIRECTORY 0x00200000
#define O_CLOEXEC 0x00400000
#endif
#endif
#endif

#define F_DUPFD 0
#define F_GETFD 1
#define F_SETFD 2
#define F_GETFL 3
#define F_SETFL 4
#define FD_CLOEXEC 1
#if defined(__linux__)
#if defined(__mips__)
#define F_GETLK 14
#define F_SETLK 6
#define F_SETLKW 7
#define F_SETOWN 24
#define F_GETOWN 23
#elif defined(CGOVET_LFS)
#define F_GETLK 12
#define F_SETLK 13
#define F_SETLKW 14
#define F_SETOWN 8
#define F_GETOWN 9
#else
#define F_GETLK 5
#define F_SETLK 6
#define F_SETLKW 7
#define F_SETOWN 8
#define F_GETOWN 9
#endif
#define F_DUPFD_CLOEXEC 1030
#define F_RDLCK 0
#define F_WRLCK 1
#define F_UNLCK 2
#define LOCK_SH 1
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_UN 8
#define FAPPEND O_APPEND
#define FNONBLOCK O_NONBLOCK
#define S_IFMT 0170000
#ifdef _GNU_SOURCE
#define F_SETSIG 10
#define F_GETSIG 11
#define F_OFD_GETLK 36
#define F_OFD_SETLK 37
#define F_OFD_SETLKW 38
#define F_SETLEASE 1024
#define F_GETLEASE 1025
#define F_NOTIFY 1026
#define F_SETPIPE_SZ 1031
#define F_GETPIPE_SZ 1032
#define F_ADD_SEALS 1033
#define F_GET_SEALS 1034
#define F_SEAL_SEAL 0x0001
#define F_SEAL_SHRINK 0x0002
#define F_SEAL_GROW 0x0004
#define F_SEAL_WRITE 0x0008
#define SPLICE_F_MOVE 1
#define SPLICE_F_NONBLOCK 2
#define SPLICE_F_MORE 4
#define SPLICE_F_GIFT 8
#define FALLOC_FL_KEEP_SIZE 0x01
#define FALLOC_FL_PUNCH_HOLE 0x02
#define SYNC_FILE_RANGE_WAIT_BEFORE 1
#define SYNC_FILE_RANGE_WRITE 2
#define SYNC_FILE_RANGE_WAIT_AFTER 4
#endif
#define AT_FDCWD -100
#define AT_SYMLINK_NOFOLLOW 0x100
#define AT_REMOVEDIR 0x200
#define AT_EACCESS 0x200
#define AT_SYMLINK_FOLLOW 0x400
#ifdef _GNU_SOURCE
#define AT_NO_AUTOMOUNT 0x800
#define AT_EMPTY_PATH 0x1000
#define AT_STATX_SYNC_AS_STAT 0x0000
#endif
#define POSIX_FADV_NORMAL 0
#define POSIX_FADV_RANDOM 1
#define POSIX_FADV_SEQUENTIAL 2
#define POSIX_FADV_WILLNEED 3
#if defined(__s390x__)
#define POSIX_FADV_DONTNEED 6
#define POSIX_FADV_NOREUSE 7
#else
#define POSIX_FADV_DONTNEED 4
#define POSIX_FADV_NOREUSE 5
#endif
struct flock {
    short l_type;
    short l_whence;
    off_t l_start;
    off_t l_len;
#if defined(__mips__) && _MIPS_SIM == 1 && !defined(CGOVET_LFS)
    long l_sysid;
#endif
    pid_t l_pid;
#if defined(__mips__) && _MIPS_SIM == 1 && !defined(CGOVET_LFS)
    long pad[4];
#endif
};
extern int posix_fadvise(int, off_t, off_t, int);
extern int posix_fallocate(int, off_t, off_t);
#ifdef _GNU_SOURCE
struct flock64 {
    short l_type;
    short l_whence;
    off64_t l_start;
    off64_t l_len;
    pid_t l_pid;
};
struct f_owner_ex { int type; pid_t pid; };
struct file_handle {
    unsigned int handle_bytes;
    int handle_type;
    unsigned char f_handle[0];
};
struct iovec;
extern ssize_t readahead(int, off64_t, size_t);
extern ssize_t splice(int, off64_t *, int, off64_t *, size_t, unsigned int);
extern ssize_t tee(int, int, size_t, unsigned int);
extern ssize_t vmsplice(int, const struct iovec *, size_t, unsigned int);
extern int fallocate(int, int, off_t, off_t);
extern int sync_file_range(int, off64_t, off64_t, unsigned int);
extern int open64(const char *, int, ...);
#endif
#else
#define F_GETOWN 5
#define F_SETOWN 6
#if defined(__FreeBSD__)
#define F_GETLK 11
#define F_SETLK 12
#define F_SETLKW 13
#define F_DUPFD_CLOEXEC 17
#elif defined(__sun)
#define F_GETLK 14
#define F_SETLK 6
#define F_SETLKW 7
#define F_DUPFD_CLOEXEC 37
#else
#define F_GETLK 7
#define F_SETLK 8
#define F_SETLKW 9
#if defined(__APPLE__)
#define F_RDADVISE 44
#define F_RDAHEAD 45
#define F_NOCACHE 48
#define F_GETPATH 50
#define F_FULLFSYNC 51
#define F_PREALLOCATE 42
#define F_DUPFD_CLOEXEC 67
#define F_ALLOCATECONTIG 2
#define F_ALLOCATEALL 4
#define F_PEOFPOSMODE 3
#elif defined(__OpenBSD__)
#define F_DUPFD_CLOEXEC 10
#else
#define F_DUPFD_CLOEXEC 12
#endif
#endif
#define F_RDLCK 1
#define F_UNLCK 2
#define F_WRLCK 3
#define LOCK_SH 1
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_UN 8
#if defined(__APPLE__)
#define AT_FDCWD -2
#define AT_EACCESS 0x0010
#define AT_SYMLINK_NOFOLLOW 0x0020
#define AT_SYMLINK_FOLLOW 0x0040
#define AT_REMOVEDIR 0x0080
#else
#define AT_FDCWD -100
#define AT_EACCESS 0x100
#define AT_SYMLINK_NOFOLLOW 0x200
#define AT_SYMLINK_FOLLOW 0x400
#define AT_REMOVEDIR 0x800
#endif
#if defined(__sun)
struct flock {
    short l_type;
    short l_whence;
    off_t l_start;
    off_t l_len;
    int l_sysid;
    pid_t l_pid;
    long l_pad[4];
};
#else
struct flock {
    off_t l_start;
    off_t l_len;
    pid_t l_pid;
    short l_type;
    short l_whence;
#if defined(__FreeBSD__)
    int l_sysid;
#endif
};
#endif
#if defined(__APPLE__)
typedef struct fstore {
    unsigned int fst_flags;
    int fst_posmode;
    off_t fst_offset;
    off_t fst_length;
    off_t fst_bytesalloc;
} fstore_t;
#endif
extern int flock(int, int);
#endif
extern int open(const char *, int, ...);
extern int openat(int, const char *, int, ...);
extern int creat(const char *, mode_t);
extern int fcntl(int, int, ...);
#endif
#endif
