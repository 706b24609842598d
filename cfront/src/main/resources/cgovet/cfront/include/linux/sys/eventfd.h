#ifndef CGOVET_SYS_EVENTFD_H
#define CGOVET_SYS_EVENTFD_H
#include <stdint.h>
typedef uint64_t eventfd_t;
enum {
    EFD_SEMAPHORE = 1,
    EFD_CLOEXEC = 02000000,
#if defined(__mips__)
    EFD_NONBLOCK = 0200
#else
    EFD_NONBLOCK = 04000
#endif
};
extern int eventfd(unsigned int, int);
extern int eventfd_read(int, eventfd_t *);
extern int eventfd_write(int, eventfd_t);
#endif
