#ifndef CGOVET_SYS_SELECT_H
#define CGOVET_SYS_SELECT_H
#include <cgovet_types.h>
#include <cgovet_sigset.h>
#if defined(__NetBSD__)
#define FD_SETSIZE 256
#elif defined(__sun)
#define FD_SETSIZE 65536
#else
#define FD_SETSIZE 1024
#endif
#if defined(__APPLE__) || defined(__OpenBSD__) || defined(__NetBSD__)
typedef int fd_mask;
typedef struct fd_set { int fds_bits[FD_SETSIZE / 32]; } fd_set;
#else
typedef long fd_mask;
#if defined(_GNU_SOURCE) || !defined(__linux__)
typedef struct { long fds_bits[FD_SETSIZE / (8 * sizeof(long))]; } fd_set;
#define CGOVET_FDS fds_bits
#else
typedef struct { long __fds_bits[FD_SETSIZE / (8 * sizeof(long))]; } fd_set;
#define CGOVET_FDS __fds_bits
#endif
#endif
#ifndef CGOVET_FDS
#define CGOVET_FDS fds_bits
#endif
#define NFDBITS ((int)(8 * sizeof(fd_mask)))
#define FD_ZERO(set) (__builtin_memset(set, 0, sizeof(fd_set)))
#define FD_SET(fd, set) ((void)((set)->CGOVET_FDS[(fd) / NFDBITS] |= (fd_mask)(1UL << ((fd) % NFDBITS))))
#define FD_CLR(fd, set) ((void)((set)->CGOVET_FDS[(fd) / NFDBITS] &= ~(fd_mask)(1UL << ((fd) % NFDBITS))))
#define FD_ISSET(fd, set) (((set)->CGOVET_FDS[(fd) / NFDBITS] & (fd_mask)(1UL << ((fd) % NFDBITS))) != 0)
extern int select(int, fd_set *, fd_set *, fd_set *, struct timeval *);
extern int pselect(int, fd_set *, fd_set *, fd_set *, const struct timespec *, const sigset_t *);
#endif
