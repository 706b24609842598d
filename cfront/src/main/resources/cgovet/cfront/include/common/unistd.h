#ifndef CGOVET_UNISTD_H
#define CGOVET_UNISTD_H
#include <cgovet_types.h>
#if defined(_WIN32)
#include <io.h>
#include <process.h>
#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2
#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4
extern unsigned int sleep(unsigned int);
extern int usleep(useconds_t);
extern int ftruncate(int, off_t);
#else
typedef __INTPTR_TYPE__ intptr_t;
#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2
#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4
#ifndef SEEK_SET
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
#define _POSIX_VERSION 200809L
#define _XOPEN_VERSION 700
extern int access(const char *, int);
extern int faccessat(int, const char *, int, int);
extern unsigned int alarm(unsigned int);
extern int chdir(const char *);
extern int fchdir(int);
extern int chown(const char *, uid_t, gid_t);
extern int fchown(int, uid_t, gid_t);
extern int lchown(const char *, uid_t, gid_t);
extern int fchownat(int, const char *, uid_t, gid_t, int);
extern int close(int);
extern size_t confstr(int, char *, size_t);
extern int dup(int);
extern int dup2(int, int);
extern void _exit(int) __attribute__((__noreturn__));
extern int execl(const char *, const char *, ...);
extern int execle(const char *, const char *, ...);
extern int execlp(const char *, const char *, ...);
extern int execv(const char *, char *const[]);
extern int execve(const char *, char *const[], char *const[]);
extern int execvp(const char *, char *const[]);
extern pid_t fork(void);
extern pid_t vfork(void);
extern long fpathconf(int, int);
extern long pathconf(const char *, int);
extern long sysconf(int);
extern int fsync(int);
extern int ftruncate(int, off_t);
extern int truncate(const char *, off_t);
extern char *getcwd(char *, size_t);
extern char *getwd(char *);
extern gid_t getegid(void);
extern uid_t geteuid(void);
extern gid_t getgid(void);
extern uid_t getuid(void);
#if defined(__APPLE__)
extern int getgroups(int, gid_t[]);
extern int setgroups(int, const gid_t *);
extern int initgroups(const char *, int);
extern int getgrouplist(const char *, int, int *, int *);
#else
extern int getgroups(int, gid_t[]);
#endif
extern long gethostid(void);
extern int gethostname(char *, size_t);
extern char *getlogin(void);
extern int getlogin_r(char *, size_t);
extern int getopt(int, char *const[], const char *);
extern char *optarg;
extern int optind;
extern int opterr;
extern int optopt;
extern pid_t getpgid(pid_t);
extern pid_t getpgrp(void);
extern pid_t getpid(void);
extern pid_t getppid(void);
extern pid_t getsid(pid_t);
extern int isatty(int);
extern int link(const char *, const char *);
extern int linkat(int, const char *, int, const char *, int);
extern int lockf(int, int, off_t);
extern off_t lseek(int, off_t, int);
extern int nice(int);
extern int pause(void);
extern int pipe(int[2]);
extern ssize_t read(int, void *, size_t);
extern ssize_t write(int, const void *, size_t);
extern ssize_t pread(int, void *, size_t, off_t);
extern ssize_t pwrite(int, const void *, size_t, off_t);
extern ssize_t readlink(const char *, char *, size_t);
extern ssize_t readlinkat(int, const char *, char *, size_t);
extern int rmdir(const char *);
extern int setegid(gid_t);
extern int seteuid(uid_t);
extern int setgid(gid_t);
extern int setpgid(pid_t, pid_t);
extern int setregid(gid_t, gid_t);
extern int setreuid(uid_t, uid_t);
extern pid_t setsid(void);
extern int setuid(uid_t);
extern unsigned int sleep(unsigned int);
extern int usleep(useconds_t);
extern useconds_t ualarm(useconds_t, useconds_t);
extern int symlink(const char *, const char *);
extern int symlinkat(const char *, int, const char *);
extern void sync(void);
extern pid_t tcgetpgrp(int);
extern int tcsetpgrp(int, pid_t);
extern char *ttyname(int);
extern int ttyname_r(int, char *, size_t);
extern int unlink(const char *);
extern int unlinkat(int, const char *, int);
extern int chroot(const char *);
extern int acct(const char *);
extern char *getpass(const char *);
extern int getdtablesize(void);
extern int getpagesize(void);
#if defined(__linux__)
extern int getdomainname(char *, size_t);
#else
extern int getdomainname(char *, int);
#endif
extern int daemon(int, int);
extern void swab(const void *, void *, ssize_t);
#if defined(__linux__)
extern pid_t setpgrp(void);
extern void *sbrk(intptr_t);
extern int brk(void *);
extern int fdatasync(int);
extern long syscall(long, ...);
extern int sethostname(const char *, size_t);
extern int setdomainname(const char *, size_t);
extern int sethostid(long);
extern int setlogin(const char *);
extern int vhangup(void);
extern char *getusershell(void);
extern void setusershell(void);
extern void endusershell(void);
extern int profil(unsigned short *, size_t, size_t, unsigned int);
extern int revoke(const char *);
extern int fexecve(int, char *const[], char *const[]);
extern char **__environ;
extern int getentropy(void *, size_t);
#ifdef _GNU_SOURCE
extern char **environ;
extern int dup3(int, int, int);
extern int pipe2(int[2], int);
extern int execvpe(const char *, char *const[], char *const[]);
extern int euidaccess(const char *, int);
extern int eaccess(const char *, int);
extern int getresuid(uid_t *, uid_t *, uid_t *);
extern int getresgid(gid_t *, gid_t *, gid_t *);
extern int setresuid(uid_t, uid_t, uid_t);
extern int setresgid(gid_t, gid_t, gid_t);
extern int group_member(gid_t);
extern char *get_current_dir_name(void);
extern int syncfs(int);
extern pid_t gettid(void);
extern ssize_t copy_file_range(int, off64_t *, int, off64_t *, size_t, unsigned int);
extern int close_range(unsigned int, unsigned int, int);
extern void closefrom(int);
extern char *crypt(const char *, const char *);
#define TEMP_FAILURE_RETRY(expression) \
    (__extension__({ \
        long __result; \
        do \
            __result = (long)(expression); \
        while (__result == -1L && errno == 4); \
        __result; \
    }))
#endif
enum {
    _SC_ARG_MAX, _SC_CHILD_MAX, _SC_CLK_TCK, _SC_NGROUPS_MAX, _SC_OPEN_MAX, _SC_STREAM_MAX,
    _SC_TZNAME_MAX, _SC_JOB_CONTROL, _SC_SAVED_IDS, _SC_REALTIME_SIGNALS, _SC_PRIORITY_SCHEDULING,
    _SC_TIMERS, _SC_ASYNCHRONOUS_IO, _SC_PRIORITIZED_IO, _SC_SYNCHRONIZED_IO, _SC_FSYNC,
    _SC_MAPPED_FILES, _SC_MEMLOCK, _SC_MEMLOCK_RANGE, _SC_MEMORY_PROTECTION, _SC_MESSAGE_PASSING,
    _SC_SEMAPHORES, _SC_SHARED_MEMORY_OBJECTS, _SC_AIO_LISTIO_MAX, _SC_AIO_MAX,
    _SC_AIO_PRIO_DELTA_MAX, _SC_DELAYTIMER_MAX, _SC_MQ_OPEN_MAX, _SC_MQ_PRIO_MAX, _SC_VERSION,
    _SC_PAGESIZE, _SC_RTSIG_MAX, _SC_SEM_NSEMS_MAX, _SC_SEM_VALUE_MAX, _SC_SIGQUEUE_MAX,
    _SC_TIMER_MAX, _SC_BC_BASE_MAX,
    _SC_PAGE_SIZE = _SC_PAGESIZE,
    _SC_LINE_MAX = 43,
    _SC_IOV_MAX = 60,
    _SC_THREADS = 67,
    _SC_GETGR_R_SIZE_MAX = 69,
    _SC_GETPW_R_SIZE_MAX = 70,
    _SC_LOGIN_NAME_MAX = 71,
    _SC_TTY_NAME_MAX = 72,
    _SC_THREAD_KEYS_MAX = 74,
    _SC_THREAD_STACK_MIN = 75,
    _SC_THREAD_THREADS_MAX = 76,
    _SC_NPROCESSORS_CONF = 83,
    _SC_NPROCESSORS_ONLN = 84,
    _SC_PHYS_PAGES = 85,
    _SC_AVPHYS_PAGES = 86,
    _SC_ATEXIT_MAX = 87,
    _SC_MONOTONIC_CLOCK = 149,
    _SC_HOST_NAME_MAX = 180,
    _SC_SYMLOOP_MAX = 173,
    _SC_LEVEL1_ICACHE_SIZE = 185,
    _SC_LEVEL1_ICACHE_ASSOC = 186,
    _SC_LEVEL1_ICACHE_LINESIZE = 187,
    _SC_LEVEL1_DCACHE_SIZE = 188,
    _SC_LEVEL1_DCACHE_ASSOC = 189,
    _SC_LEVEL1_DCACHE_LINESIZE = 190,
    _SC_LEVEL2_CACHE_SIZE = 191,
    _SC_LEVEL2_CACHE_ASSOC = 192,
    _SC_LEVEL2_CACHE_LINESIZE = 193,
    _SC_LEVEL3_CACHE_SIZE = 194,
    _SC_LEVEL3_CACHE_ASSOC = 195,
    _SC_LEVEL3_CACHE_LINESIZE = 196
};
enum {
    _PC_LINK_MAX, _PC_MAX_CANON, _PC_MAX_INPUT, _PC_NAME_MAX, _PC_PATH_MAX, _PC_PIPE_BUF,
    _PC_CHOWN_RESTRICTED, _PC_NO_TRUNC, _PC_VDISABLE
};
enum { _CS_PATH, _CS_GNU_LIBC_VERSION = 2, _CS_GNU_LIBPTHREAD_VERSION = 3 };
#elif defined(__APPLE__)
extern pid_t setpgrp(void);
extern void *sbrk(int);
extern int syscall(int, ...);
extern int sethostname(const char *, int);
extern int getpeereid(int, uid_t *, gid_t *);
extern int issetugid(void);
extern int mkstemp(char *);
extern int getentropy(void *, size_t);
extern char *crypt(const char *, const char *);
#define _SC_ARG_MAX 1
#define _SC_CHILD_MAX 2
#define _SC_CLK_TCK 3
#define _SC_NGROUPS_MAX 4
#define _SC_OPEN_MAX 5
#define _SC_JOB_CONTROL 6
#define _SC_VERSION 8
#define _SC_LINE_MAX 15
#define _SC_STREAM_MAX 26
#define _SC_PAGESIZE 29
#define _SC_PAGE_SIZE _SC_PAGESIZE
#define _SC_NPROCESSORS_CONF 57
#define _SC_NPROCESSORS_ONLN 58
#define _SC_GETGR_R_SIZE_MAX 70
#define _SC_GETPW_R_SIZE_MAX 71
#define _SC_HOST_NAME_MAX 72
#define _SC_LOGIN_NAME_MAX 73
#define _SC_PHYS_PAGES 200
#define _PC_NAME_MAX 4
#define _PC_PATH_MAX 5
#define _PC_PIPE_BUF 6
#else
extern int issetugid(void);
extern int getentropy(void *, size_t);
extern int getpeereid(int, uid_t *, gid_t *);
extern int pipe2(int[2], int);
#define _SC_ARG_MAX 1
#define _SC_CHILD_MAX 2
#define _SC_CLK_TCK 3
#define _SC_NGROUPS_MAX 4
#define _SC_OPEN_MAX 5
#if defined(__FreeBSD__) || defined(__DragonFly__)
#define _SC_PAGESIZE 47
#define _SC_NPROCESSORS_CONF 57
#define _SC_NPROCESSORS_ONLN 58
#define _SC_GETGR_R_SIZE_MAX 70
#define _SC_GETPW_R_SIZE_MAX 71
#define _SC_PHYS_PAGES 121
#elif defined(__OpenBSD__)
#define _SC_PAGESIZE 28
#define _SC_GETGR_R_SIZE_MAX 100
#define _SC_GETPW_R_SIZE_MAX 101
#define _SC_PHYS_PAGES 500
#define _SC_NPROCESSORS_CONF 502
#define _SC_NPROCESSORS_ONLN 503
#elif defined(__NetBSD__)
#define _SC_PAGESIZE 28
#define _SC_GETGR_R_SIZE_MAX 47
#define _SC_GETPW_R_SIZE_MAX 48
#define _SC_NPROCESSORS_CONF 1001
#define _SC_NPROCESSORS_ONLN 1002
#elif defined(__sun)
#define _SC_PAGESIZE 11
#define _SC_NPROCESSORS_CONF 14
#define _SC_NPROCESSORS_ONLN 15
#define _SC_PHYS_PAGES 500
#define _SC_GETGR_R_SIZE_MAX 569
#define _SC_GETPW_R_SIZE_MAX 570
#endif
#define _SC_PAGE_SIZE _SC_PAGESIZE
#endif
#endif
#endif
