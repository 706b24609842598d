#ifndef CGOVET_SYS_SHM_H
#define CGOVET_SYS_SHM_H
#include <sys/ipc.h>
#define SHM_R 0400
#define SHM_W 0200
#define SHM_RDONLY 010000
#define SHM_RND 020000
#if defined(__linux__)
#define SHM_REMAP 040000
#define SHM_EXEC 0100000
#define SHM_LOCK 11
#define SHM_UNLOCK 12
typedef unsigned long shmatt_t;
#if defined(CGOVET_64) && !defined(__powerpc64__)
struct shmid_ds {
    struct ipc_perm shm_perm;
    size_t shm_segsz;
    time_t shm_atime;
    time_t shm_dtime;
    time_t shm_ctime;
    pid_t shm_cpid;
    pid_t shm_lpid;
    shmatt_t shm_nattch;
    unsigned long __r5;
    unsigned long __r6;
};
#else
struct shmid_ds;
#endif
#else
struct shmid_ds;
#endif
extern int shmctl(int, int, struct shmid_ds *);
extern int shmget(key_t, size_t, int);
extern void *shmat(int, const void *, int);
extern int shmdt(const void *);
#endif
