/* The types of pthread.h, which sys/types.h shows too. */
#ifndef CGOVET_PTHREAD_TYPES_H
#define CGOVET_PTHREAD_TYPES_H
#include <cgovet_types.h>
#if defined(__linux__) && !defined(__ANDROID__)
#if defined(__aarch64__)
#define CGOVET_ATTR 64
#define CGOVET_MUTEX 48
#define CGOVET_RWLOCK 56
#define CGOVET_BARRIER 32
#define CGOVET_PATTR 8
#elif __SIZEOF_POINTER__ == 8
#define CGOVET_ATTR 56
#define CGOVET_MUTEX 40
#define CGOVET_RWLOCK 56
#define CGOVET_BARRIER 32
#define CGOVET_PATTR 4
#else
#define CGOVET_ATTR 36
#define CGOVET_MUTEX 24
#define CGOVET_RWLOCK 32
#define CGOVET_BARRIER 20
#define CGOVET_PATTR 4
#endif
typedef unsigned long pthread_t;
typedef union { char __size[CGOVET_PATTR]; int __align; } pthread_mutexattr_t;
typedef union { char __size[CGOVET_PATTR]; int __align; } pthread_condattr_t;
typedef unsigned int pthread_key_t;
typedef int pthread_once_t;
typedef union pthread_attr_t { char __size[CGOVET_ATTR]; long __align; } pthread_attr_t;
typedef union { char __size[CGOVET_MUTEX]; long __align; } pthread_mutex_t;
typedef union { char __size[48]; long long __align; } pthread_cond_t;
typedef union { char __size[CGOVET_RWLOCK]; long __align; } pthread_rwlock_t;
typedef union { char __size[8]; long __align; } pthread_rwlockattr_t;
typedef volatile int pthread_spinlock_t;
typedef union { char __size[CGOVET_BARRIER]; long __align; } pthread_barrier_t;
typedef union { char __size[CGOVET_PATTR]; int __align; } pthread_barrierattr_t;
#elif defined(__ANDROID__)
typedef long pthread_t;
typedef int pthread_key_t;
typedef int pthread_once_t;
typedef long pthread_mutexattr_t;
typedef long pthread_condattr_t;
typedef long pthread_rwlockattr_t;
typedef int pthread_barrierattr_t;
#ifdef __LP64__
typedef struct {
    unsigned int flags;
    void *stack_base;
    size_t stack_size;
    size_t guard_size;
    int sched_policy;
    int sched_priority;
    char __reserved[16];
} pthread_attr_t;
typedef struct { int __private[10]; } pthread_mutex_t;
typedef struct { int __private[12]; } pthread_cond_t;
typedef struct { int __private[14]; } pthread_rwlock_t;
typedef struct { long long __private[4]; } pthread_barrier_t;
typedef struct { long __private; } pthread_spinlock_t;
#else
typedef struct {
    unsigned int flags;
    void *stack_base;
    size_t stack_size;
    size_t guard_size;
    int sched_policy;
    int sched_priority;
} pthread_attr_t;
typedef struct { int __private[1]; } pthread_mutex_t;
typedef struct { int __private[1]; } pthread_cond_t;
typedef struct { int __private[10]; } pthread_rwlock_t;
typedef struct { int __private[8]; } pthread_barrier_t;
typedef struct { int __private[2]; } pthread_spinlock_t;
#endif
#elif defined(__APPLE__)
struct __darwin_pthread_handler_rec {
    void (*__routine)(void *);
    void *__arg;
    struct __darwin_pthread_handler_rec *__next;
};
struct _opaque_pthread_attr_t { long __sig; char __opaque[56]; };
struct _opaque_pthread_cond_t { long __sig; char __opaque[40]; };
struct _opaque_pthread_condattr_t { long __sig; char __opaque[8]; };
struct _opaque_pthread_mutex_t { long __sig; char __opaque[56]; };
struct _opaque_pthread_mutexattr_t { long __sig; char __opaque[8]; };
struct _opaque_pthread_once_t { long __sig; char __opaque[8]; };
struct _opaque_pthread_rwlock_t { long __sig; char __opaque[192]; };
struct _opaque_pthread_rwlockattr_t { long __sig; char __opaque[16]; };
struct _opaque_pthread_t {
    long __sig;
    struct __darwin_pthread_handler_rec *__cleanup_stack;
    char __opaque[8176];
};
typedef struct _opaque_pthread_attr_t pthread_attr_t;
typedef struct _opaque_pthread_cond_t pthread_cond_t;
typedef struct _opaque_pthread_condattr_t pthread_condattr_t;
typedef struct _opaque_pthread_mutex_t pthread_mutex_t;
typedef struct _opaque_pthread_mutexattr_t pthread_mutexattr_t;
typedef struct _opaque_pthread_once_t pthread_once_t;
typedef struct _opaque_pthread_rwlock_t pthread_rwlock_t;
typedef struct _opaque_pthread_rwlockattr_t pthread_rwlockattr_t;
typedef struct _opaque_pthread_t *pthread_t;
typedef unsigned long pthread_key_t;
#elif defined(_WIN32)
typedef __UINTPTR_TYPE__ pthread_t;
typedef long pthread_once_t;
typedef unsigned int pthread_key_t;
typedef __INTPTR_TYPE__ pthread_mutex_t;
typedef __INTPTR_TYPE__ pthread_cond_t;
typedef __INTPTR_TYPE__ pthread_rwlock_t;
typedef __INTPTR_TYPE__ pthread_spinlock_t;
typedef void *pthread_barrier_t;
typedef unsigned int pthread_mutexattr_t;
typedef int pthread_condattr_t;
typedef int pthread_rwlockattr_t;
typedef int pthread_barrierattr_t;
typedef struct pthread_attr_t {
    unsigned int p_state;
    void *stack;
    size_t s_size;
    struct { int sched_priority; } param;
} pthread_attr_t;
#else
/* FreeBSD and OpenBSD: all are pointers to what the library hides. */
typedef struct pthread *pthread_t;
typedef struct pthread_attr *pthread_attr_t;
typedef struct pthread_mutex *pthread_mutex_t;
typedef struct pthread_mutex_attr *pthread_mutexattr_t;
typedef struct pthread_cond *pthread_cond_t;
typedef struct pthread_cond_attr *pthread_condattr_t;
typedef struct pthread_rwlock *pthread_rwlock_t;
typedef struct pthread_rwlockattr *pthread_rwlockattr_t;
typedef struct pthread_barrier *pthread_barrier_t;
typedef struct pthread_barrier_attr *pthread_barrierattr_t;
typedef struct pthread_spinlock *pthread_spinlock_t;
typedef int pthread_key_t;
typedef struct { int state; pthread_mutex_t mutex; } pthread_once_t;
#endif
#endif
