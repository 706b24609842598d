#ifndef CGOVET_SYS_MSG_H
#define CGOVET_SYS_MSG_H
#include <sys/ipc.h>
#define MSG_NOERROR 010000
struct msqid_ds;
extern int msgctl(int, int, struct msqid_ds *);
extern int msgget(key_t, int);
extern ssize_t msgrcv(int, void *, size_t, long, int);
extern int msgsnd(int, const void *, size_t, int);
#endif
