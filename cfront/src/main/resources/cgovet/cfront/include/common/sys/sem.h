#ifndef CGOVET_SYS_SEM_H
#define CGOVET_SYS_SEM_H
#include <sys/ipc.h>
#if defined(__linux__)
#define SEM_UNDO 0x1000
#define GETPID 11
#define GETVAL 12
#define GETALL 13
#define GETNCNT 14
#define GETZCNT 15
#define SETVAL 16
#define SETALL 17
#else
#define SEM_UNDO 010000
#define GETNCNT 3
#define GETPID 4
#define GETVAL 5
#define GETALL 6
#define GETZCNT 7
#define SETVAL 8
#define SETALL 9
#endif
struct sembuf {
    unsigned short sem_num;
    short sem_op;
    short sem_flg;
};
struct semid_ds;
extern int semctl(int, int, int, ...);
extern int semget(key_t, int, int);
extern int semop(int, struct sembuf *, size_t);
#endif
