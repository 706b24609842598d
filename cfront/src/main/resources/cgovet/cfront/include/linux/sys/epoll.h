#ifndef CGOVET_SYS_EPOLL_H
#define CGOVET_SYS_EPOLL_H
#include <stdint.h>
#include <cgovet_types.h>
#include <cgovet_sigset.h>
enum { EPOLL_CLOEXEC = 02000000 };
enum EPOLL_EVENTS {
    EPOLLIN = 0x001, EPOLLPRI = 0x002, EPOLLOUT = 0x004, EPOLLERR = 0x008, EPOLLHUP = 0x010,
    EPOLLRDNORM = 0x040, EPOLLRDBAND = 0x080, EPOLLWRNORM = 0x100, EPOLLWRBAND = 0x200,
    EPOLLMSG = 0x400, EPOLLRDHUP = 0x2000, EPOLLEXCLUSIVE = 1u << 28, EPOLLWAKEUP = 1u << 29,
    EPOLLONESHOT = 1u << 30, EPOLLET = 1u << 31
};
#define EPOLL_CTL_ADD 1
#define EPOLL_CTL_DEL 2
#define EPOLL_CTL_MOD 3
typedef union epoll_data {
    void *ptr;
    int fd;
    uint32_t u32;
    uint64_t u64;
} epoll_data_t;
#if defined(__x86_64__) || defined(__i386__)
struct epoll_event {
    uint32_t events;
    epoll_data_t data;
} __attribute__((__packed__));
#else
struct epoll_event {
    uint32_t events;
    epoll_data_t data;
};
#endif
extern int epoll_create(int);
extern int epoll_create1(int);
extern int epoll_ctl(int, int, int, struct epoll_event *);
extern int epoll_wait(int, struct epoll_event *, int, int);
extern int epoll_pwait(int, struct epoll_event *, int, int, const sigset_t *);
extern int epoll_pwait2(int, struct epoll_event *, int, const struct timespec *, const sigset_t *);
#endif
