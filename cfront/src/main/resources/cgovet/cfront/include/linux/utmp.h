#ifndef CGOVET_UTMP_H
#define CGOVET_UTMP_H
#include <cgovet_types.h>
#define UT_LINESIZE 32
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256
#define EMPTY 0
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8
struct exit_status {
    short e_termination;
    short e_exit;
};
struct utmp {
    short ut_type;
    pid_t ut_pid;
    char ut_line[32];
    char ut_id[4];
    char ut_user[32];
    char ut_host[256];
    struct exit_status ut_exit;
#if defined(__aarch64__) || defined(__s390x__)
    long ut_session;
    struct timeval ut_tv;
#elif defined(__LP64__)
    int ut_session;
    struct {
        int tv_sec;
        int tv_usec;
    } ut_tv;
#else
    long ut_session;
    struct timeval ut_tv;
#endif
    int ut_addr_v6[4];
    char __reserved[20];
};
extern void setutent(void);
extern void endutent(void);
extern struct utmp *getutent(void);
extern struct utmp *getutid(const struct utmp *);
extern struct utmp *getutline(const struct utmp *);
extern struct utmp *pututline(const struct utmp *);
extern int utmpname(const char *);
extern void login(const struct utmp *);
extern int logout(const char *);
#endif
