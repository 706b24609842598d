#ifndef CGOVET_POLL_H
#define CGOVET_POLL_H
#include <cgovet_types.h>
#include <cgovet_sigset.h>
#if defined(__linux__) || defined(__sun)
typedef unsigned long nfds_t;
#else
typedef unsigned int nfds_t;
#endif
struct pollfd {
    int fd;
    short events;
    short revents;
};
#define POLLIN 0x001
#define POLLPRI 0x002
#define POLLOUT 0x004
#define POLLERR 0x008
#define POLLHUP 0x010
#define POLLNVAL 0x020
#define POLLRDNORM 0x040
#if defined(__linux__)
#define POLLRDBAND 0x080
#define POLLWRNORM 0x100
#define POLLWRBAND 0x200
#ifdef _GNU_SOURCE
#define POLLMSG 0x400
#define POLLRDHUP 0x2000
extern int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
#endif
#else
#define POLLWRNORM POLLOUT
#define POLLRDBAND 0x080
#define POLLWRBAND 0x100
#endif
extern int poll(struct pollfd *, nfds_t, int);
#endif
