#ifndef CGOVET_SYS_WAIT_H
#define CGOVET_SYS_WAIT_H
#include <cgovet_types.h>
#include <signal.h>
#define WNOHANG 1
#define WUNTRACED 2
#if defined(__linux__)
#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x01000000
typedef enum { P_ALL, P_PID, P_PGID, P_PIDFD } idtype_t;
#define WIFCONTINUED(status) ((status) == 0xffff)
#elif defined(__APPLE__)
#define WEXITED 0x04
#define WSTOPPED 0x08
#define WCONTINUED 0x10
#define WNOWAIT 0x20
typedef enum { P_ALL, P_PID, P_PGID } idtype_t;
#define WIFCONTINUED(status) (((status) & 0177) == 0177 && ((status) >> 8) == 0x13)
#else
#define WCONTINUED 4
typedef int idtype_t;
#endif
#define WEXITSTATUS(status) (((status) & 0xff00) >> 8)
#define WTERMSIG(status) ((status) & 0x7f)
#define WSTOPSIG(status) WEXITSTATUS(status)
#define WIFEXITED(status) (WTERMSIG(status) == 0)
#define WIFSIGNALED(status) (((signed char)(((status) & 0x7f) + 1) >> 1) > 0)
#define WIFSTOPPED(status) (((status) & 0xff) == 0x7f)
#define WCOREDUMP(status) ((status) & 0x80)
struct rusage;
extern pid_t wait(int *);
extern pid_t waitpid(pid_t, int *, int);
extern int waitid(idtype_t, id_t, siginfo_t *, int);
extern pid_t wait3(int *, int, struct rusage *);
extern pid_t wait4(pid_t, int *, int, struct rusage *);
#endif
