#ifndef CGOVET_SIGNAL_H
#define CGOVET_SIGNAL_H
#include <cgovet_types.h>
#include <cgovet_sigset.h>
typedef int sig_atomic_t;
#define SIG_DFL ((void (*)(int))0)
#define SIG_IGN ((void (*)(int))1)
#define SIG_ERR ((void (*)(int))-1)
#define SIGINT 2
#define SIGILL 4
#define SIGFPE 8
#define SIGSEGV 11
#define SIGTERM 15
#if defined(_WIN32)
#define SIGBREAK 21
#define SIGABRT 22
typedef void (*__p_sig_fn_t)(int);
extern void (*signal(int, void (*)(int)))(int);
extern int raise(int);
#else
#define SIGHUP 1
#define SIGQUIT 3
#define SIGTRAP 5
#define SIGABRT 6
#define SIGIOT SIGABRT
#define SIGKILL 9
#define SIGPIPE 13
#define SIGALRM 14
#if defined(__linux__) && !defined(__mips__)
#define SIGBUS 7
#define SIGUSR1 10
#define SIGUSR2 12
#define SIGSTKFLT 16
#define SIGCHLD 17
#define SIGCLD SIGCHLD
#define SIGCONT 18
#define SIGSTOP 19
#define SIGTSTP 20
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGURG 23
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGIO 29
#define SIGPOLL SIGIO
#define SIGPWR 30
#define SIGSYS 31
#elif defined(__linux__) || defined(__sun)
#define SIGEMT 7
#define SIGBUS 10
#define SIGSYS 12
#define SIGUSR1 16
#define SIGUSR2 17
#define SIGCHLD 18
#define SIGCLD SIGCHLD
#define SIGPWR 19
#define SIGWINCH 20
#define SIGURG 21
#define SIGIO 22
#define SIGPOLL SIGIO
#define SIGSTOP 23
#define SIGTSTP 24
#define SIGCONT 25
#define SIGTTIN 26
#define SIGTTOU 27
#define SIGVTALRM 28
#define SIGPROF 29
#define SIGXCPU 30
#define SIGXFSZ 31
#else
#define SIGEMT 7
#define SIGBUS 10
#define SIGSYS 12
#define SIGURG 16
#define SIGSTOP 17
#define SIGTSTP 18
#define SIGCONT 19
#define SIGCHLD 20
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGIO 23
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGINFO 29
#define SIGUSR1 30
#define SIGUSR2 31
#endif
#if defined(__linux__)
#if defined(__mips__)
#define _NSIG 128
#else
#define _NSIG 65
#endif
#define NSIG _NSIG
extern int __libc_current_sigrtmin(void);
extern int __libc_current_sigrtmax(void);
#define SIGRTMIN (__libc_current_sigrtmin())
#define SIGRTMAX (__libc_current_sigrtmax())
#if defined(__mips__)
#define SIG_BLOCK 1
#define SIG_UNBLOCK 2
#define SIG_SETMASK 3
#define SA_NOCLDSTOP 0x00000001
#define SA_NOCLDWAIT 0x00010000
#define SA_SIGINFO 0x00000008
#else
#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2
#define SA_NOCLDSTOP 1
#define SA_NOCLDWAIT 2
#define SA_SIGINFO 4
#endif
#define SA_ONSTACK 0x08000000
#define SA_RESTART 0x10000000
#define SA_NODEFER 0x40000000
#define SA_RESETHAND 0x80000000
#define SA_INTERRUPT 0x20000000
#define SA_NOMASK SA_NODEFER
#define SA_ONESHOT SA_RESETHAND
#define SA_STACK SA_ONSTACK
#define SS_ONSTACK 1
#define SS_DISABLE 2
#if defined(__aarch64__)
#define MINSIGSTKSZ 5120
#define SIGSTKSZ 16384
#elif defined(__powerpc64__) || defined(__loongarch__)
#define MINSIGSTKSZ 4096
#define SIGSTKSZ 16384
#else
#define MINSIGSTKSZ 2048
#define SIGSTKSZ 8192
#endif
union sigval {
    int sival_int;
    void *sival_ptr;
};
typedef union sigval sigval_t;
typedef struct {
    int si_signo;
#if defined(__mips__)
    int si_code;
    int si_errno;
#else
    int si_errno;
    int si_code;
#endif
#ifdef CGOVET_64
    int __pad0;
#endif
    union {
        int _pad[128 / sizeof(int) - (__SIZEOF_POINTER__ == 8 ? 4 : 3)];
        struct {
            pid_t si_pid;
            uid_t si_uid;
        } _kill;
        struct {
            int si_tid;
            int si_overrun;
            sigval_t si_sigval;
        } _timer;
        struct {
            pid_t si_pid;
            uid_t si_uid;
            sigval_t si_sigval;
        } _rt;
        struct {
            pid_t si_pid;
            uid_t si_uid;
            int si_status;
            clock_t si_utime;
            clock_t si_stime;
        } _sigchld;
        struct {
            void *si_addr;
            short si_addr_lsb;
            union {
                struct {
                    void *_lower;
                    void *_upper;
                } _addr_bnd;
                unsigned int _pkey;
            } _bounds;
        } _sigfault;
        struct {
            long si_band;
            int si_fd;
        } _sigpoll;
        struct {
            void *_call_addr;
            int _syscall;
            unsigned int _arch;
        } _sigsys;
    } _sifields;
} siginfo_t;
#define si_pid _sifields._kill.si_pid
#define si_uid _sifields._kill.si_uid
#define si_timerid _sifields._timer.si_tid
#define si_overrun _sifields._timer.si_overrun
#define si_status _sifields._sigchld.si_status
#define si_utime _sifields._sigchld.si_utime
#define si_stime _sifields._sigchld.si_stime
#define si_value _sifields._rt.si_sigval
#define si_int _sifields._rt.si_sigval.sival_int
#define si_ptr _sifields._rt.si_sigval.sival_ptr
#define si_addr _sifields._sigfault.si_addr
#define si_addr_lsb _sifields._sigfault.si_addr_lsb
#define si_band _sifields._sigpoll.si_band
#define si_fd _sifields._sigpoll.si_fd
#define si_call_addr _sifields._sigsys._call_addr
#define si_syscall _sifields._sigsys._syscall
#define si_arch _sifields._sigsys._arch
enum { SI_QUEUE = -1, SI_USER = 0, SI_KERNEL = 0x80, SI_TKILL = -6, SI_SIGIO = -5 };
#if !defined(__mips__)
enum { SI_TIMER = -2, SI_MESGQ = -3, SI_ASYNCIO = -4 };
#endif
enum { SEGV_MAPERR = 1, SEGV_ACCERR = 2, SEGV_BNDERR = 3, SEGV_PKUERR = 4 };
enum { BUS_ADRALN = 1, BUS_ADRERR = 2, BUS_OBJERR = 3 };
enum { FPE_INTDIV = 1, FPE_INTOVF = 2, FPE_FLTDIV = 3, FPE_FLTOVF = 4, FPE_FLTUND = 5, FPE_FLTRES = 6, FPE_FLTINV = 7, FPE_FLTSUB = 8 };
enum { ILL_ILLOPC = 1, ILL_ILLOPN = 2, ILL_ILLADR = 3, ILL_ILLTRP = 4, ILL_PRVOPC = 5, ILL_PRVREG = 6, ILL_COPROC = 7, ILL_BADSTK = 8 };
enum { CLD_EXITED = 1, CLD_KILLED = 2, CLD_DUMPED = 3, CLD_TRAPPED = 4, CLD_STOPPED = 5, CLD_CONTINUED = 6 };
typedef struct sigevent {
    sigval_t sigev_value;
    int sigev_signo;
    int sigev_notify;
    union {
        int _pad[64 / sizeof(int) - (__SIZEOF_POINTER__ == 8 ? 4 : 3)];
        pid_t _tid;
        struct {
            void (*_function)(sigval_t);
            void *_attribute;
        } _sigev_thread;
    } _sigev_un;
} sigevent_t;
#define sigev_notify_function _sigev_un._sigev_thread._function
#define sigev_notify_attributes _sigev_un._sigev_thread._attribute
enum { SIGEV_SIGNAL = 0, SIGEV_NONE = 1, SIGEV_THREAD = 2, SIGEV_THREAD_ID = 4 };
#if defined(__mips__)
struct sigaction {
    int sa_flags;
    union {
        void (*sa_handler)(int);
        void (*sa_sigaction)(int, siginfo_t *, void *);
    } __sigaction_handler;
    sigset_t sa_mask;
    void (*sa_restorer)(void);
#if !defined(__mips64)
    int sa_resv[1];
#endif
};
#elif defined(__s390x__)
struct sigaction {
    union {
        void (*sa_handler)(int);
        void (*sa_sigaction)(int, siginfo_t *, void *);
    } __sigaction_handler;
    int __glibc_reserved0;
    int sa_flags;
    void (*sa_restorer)(void);
    sigset_t sa_mask;
};
#elif defined(__ANDROID__) && defined(__LP64__)
struct sigaction {
    int sa_flags;
    union {
        void (*sa_handler)(int);
        void (*sa_sigaction)(int, siginfo_t *, void *);
    } __sigaction_handler;
    sigset_t sa_mask;
    void (*sa_restorer)(void);
};
#else
struct sigaction {
    union {
        void (*sa_handler)(int);
        void (*sa_sigaction)(int, siginfo_t *, void *);
    } __sigaction_handler;
    sigset_t sa_mask;
    int sa_flags;
    void (*sa_restorer)(void);
};
#endif
#define sa_handler __sigaction_handler.sa_handler
#define sa_sigaction __sigaction_handler.sa_sigaction
#if defined(__mips__)
typedef struct { void *ss_sp; size_t ss_size; int ss_flags; } stack_t;
#else
typedef struct { void *ss_sp; int ss_flags; size_t ss_size; } stack_t;
#endif
struct sigstack { void *ss_sp; int ss_onstack; };
#include <cgovet_ucontext.h>
typedef void (*__sighandler_t)(int);
typedef __sighandler_t sig_t;
#ifdef _GNU_SOURCE
typedef __sighandler_t sighandler_t;
extern int sigisemptyset(const sigset_t *);
extern int sigorset(sigset_t *, const sigset_t *, const sigset_t *);
extern int sigandset(sigset_t *, const sigset_t *, const sigset_t *);
extern int tgkill(pid_t, pid_t, int);
extern __sighandler_t sysv_signal(int, __sighandler_t);
#endif
extern __sighandler_t signal(int, __sighandler_t);
extern __sighandler_t ssignal(int, __sighandler_t);
extern int gsignal(int);
extern int sigqueue(pid_t, int, const union sigval);
extern int sigwaitinfo(const sigset_t *, siginfo_t *);
extern int sigtimedwait(const sigset_t *, siginfo_t *, const struct timespec *);
extern int sigblock(int);
extern int sigsetmask(int);
extern int siggetmask(void);
extern int sigstack(struct sigstack *, struct sigstack *);
extern void psiginfo(const siginfo_t *, const char *);
#elif defined(__APPLE__)
#define NSIG 32
#define SIG_BLOCK 1
#define SIG_UNBLOCK 2
#define SIG_SETMASK 3
#define SA_ONSTACK 0x0001
#define SA_RESTART 0x0002
#define SA_RESETHAND 0x0004
#define SA_NOCLDSTOP 0x0008
#define SA_NODEFER 0x0010
#define SA_NOCLDWAIT 0x0020
#define SA_SIGINFO 0x0040
#define SS_ONSTACK 1
#define SS_DISABLE 4
#define MINSIGSTKSZ 32768
#define SIGSTKSZ 131072
union sigval {
    int sival_int;
    void *sival_ptr;
};
typedef struct __siginfo {
    int si_signo;
    int si_errno;
    int si_code;
    pid_t si_pid;
    uid_t si_uid;
    int si_status;
    void *si_addr;
    union sigval si_value;
    long si_band;
    unsigned long __pad[7];
} siginfo_t;
struct sigaction {
    union {
        void (*__sa_handler)(int);
        void (*__sa_sigaction)(int, struct __siginfo *, void *);
    } __sigaction_u;
    sigset_t sa_mask;
    int sa_flags;
};
#define sa_handler __sigaction_u.__sa_handler
#define sa_sigaction __sigaction_u.__sa_sigaction
typedef struct {
    void *ss_sp;
    size_t ss_size;
    int ss_flags;
} stack_t;
typedef void (*sig_t)(int);
extern void (*signal(int, void (*)(int)))(int);
#else
#if defined(__FreeBSD__) || defined(__OpenBSD__) || defined(__NetBSD__) || defined(__DragonFly__)
#define SIG_BLOCK 1
#define SIG_UNBLOCK 2
#define SIG_SETMASK 3
#define SA_ONSTACK 0x0001
#define SA_RESTART 0x0002
#define SA_RESETHAND 0x0004
#define SA_NOCLDSTOP 0x0008
#define SA_NODEFER 0x0010
#define SA_NOCLDWAIT 0x0020
#define SA_SIGINFO 0x0040
#else
#define SIG_BLOCK 1
#define SIG_UNBLOCK 2
#define SIG_SETMASK 3
#define SA_ONSTACK 0x00000001
#define SA_RESETHAND 0x00000002
#define SA_RESTART 0x00000004
#define SA_SIGINFO 0x00000008
#define SA_NODEFER 0x00000010
#define SA_NOCLDWAIT 0x00010000
#define SA_NOCLDSTOP 0x00020000
#endif
union sigval {
    int sival_int;
    void *sival_ptr;
};
typedef struct __siginfo siginfo_t;
struct sigaction {
#if defined(__sun)
    int sa_flags;
#endif
    union {
        void (*__sa_handler)(int);
        void (*__sa_sigaction)(int, siginfo_t *, void *);
    } __sigaction_u;
#if defined(__FreeBSD__) || defined(__DragonFly__)
    int sa_flags;
    sigset_t sa_mask;
#elif defined(__sun)
    sigset_t sa_mask;
#else
    sigset_t sa_mask;
    int sa_flags;
#endif
};
#define sa_handler __sigaction_u.__sa_handler
#define sa_sigaction __sigaction_u.__sa_sigaction
typedef struct {
    void *ss_sp;
    size_t ss_size;
    int ss_flags;
} stack_t;
typedef void (*sig_t)(int);
extern void (*signal(int, void (*)(int)))(int);
#endif
extern int raise(int);
extern int kill(pid_t, int);
extern int killpg(pid_t, int);
extern int sigaction(int, const struct sigaction *, struct sigaction *);
extern int sigprocmask(int, const sigset_t *, sigset_t *);
extern int sigpending(sigset_t *);
extern int sigsuspend(const sigset_t *);
extern int sigwait(const sigset_t *, int *);
extern int sigemptyset(sigset_t *);
extern int sigfillset(sigset_t *);
extern int sigaddset(sigset_t *, int);
extern int sigdelset(sigset_t *, int);
extern int sigismember(const sigset_t *, int);
extern int sigaltstack(const stack_t *, stack_t *);
extern int siginterrupt(int, int);
extern void psignal(int, const char *);
#include <cgovet_pthread.h>
extern int pthread_sigmask(int, const sigset_t *, sigset_t *);
extern int pthread_kill(pthread_t, int);
#endif
#endif
