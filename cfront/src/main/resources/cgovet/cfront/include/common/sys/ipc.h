#ifndef CGOVET_SYS_IPC_H
#define CGOVET_SYS_IPC_H
#include <cgovet_types.h>
#define IPC_CREAT 01000
#define IPC_EXCL 02000
#define IPC_NOWAIT 04000
#define IPC_RMID 0
#define IPC_SET 1
#define IPC_STAT 2
#define IPC_PRIVATE ((key_t)0)
#if defined(__linux__)
struct ipc_perm {
    key_t __key;
    uid_t uid;
    gid_t gid;
    uid_t cuid;
    gid_t cgid;
#if defined(__powerpc64__)
    mode_t mode;
    unsigned int __seq;
    unsigned int __pad1;
    unsigned long long __r1;
    unsigned long long __r2;
#else
    mode_t mode;
    unsigned short __seq;
    unsigned short __pad2;
    unsigned long __r1;
    unsigned long __r2;
#endif
};
#else
struct ipc_perm {
    uid_t uid;
    gid_t gid;
    uid_t cuid;
    gid_t cgid;
    mode_t mode;
    unsigned short _seq;
    key_t _key;
};
#endif
extern key_t ftok(const char *, int);
#endif
