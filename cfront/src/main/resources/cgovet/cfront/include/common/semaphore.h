#ifndef CGOVET_SEMAPHORE_H
#define CGOVET_SEMAPHORE_H
#include <cgovet_types.h>
#include <time.h>
#if defined(__APPLE__)
typedef int sem_t;
#define SEM_FAILED ((sem_t *)-1)
#elif defined(__ANDROID__)
typedef struct {
    unsigned int count;
#ifdef __LP64__
    int __reserved[3];
#endif
} sem_t;
#define SEM_FAILED ((sem_t *)0)
#elif defined(__linux__)
typedef union { char __size[__SIZEOF_POINTER__ == 8 ? 32 : 16]; long __align; } sem_t;
#define SEM_FAILED ((sem_t *)0)
#define SEM_VALUE_MAX 2147483647
#elif defined(_WIN32)
typedef void *sem_t;
#define SEM_FAILED ((sem_t *)0)
#else
typedef struct { unsigned int __words[4]; } sem_t;
#define SEM_FAILED ((sem_t *)0)
#endif
extern int sem_init(sem_t *, int, unsigned int);
extern int sem_destroy(sem_t *);
extern sem_t *sem_open(const char *, int, ...);
extern int sem_close(sem_t *);
extern int sem_unlink(const char *);
extern int sem_wait(sem_t *);
extern int sem_trywait(sem_t *);
extern int sem_post(sem_t *);
#if !defined(__APPLE__)
extern int sem_timedwait(sem_t *, const struct timespec *);
#endif
extern int sem_getvalue(sem_t *, int *);
#endif
