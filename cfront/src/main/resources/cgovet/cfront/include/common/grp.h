#ifndef CGOVET_GRP_H
#define CGOVET_GRP_H
#include <cgovet_types.h>
#include <stdio.h>
struct group {
    char *gr_name;
    char *gr_passwd;
    gid_t gr_gid;
    char **gr_mem;
};
extern struct group *getgrnam(const char *);
extern struct group *getgrgid(gid_t);
extern int getgrnam_r(const char *, struct group *, char *, size_t, struct group **);
extern int getgrgid_r(gid_t, struct group *, char *, size_t, struct group **);
extern void setgrent(void);
extern void endgrent(void);
extern struct group *getgrent(void);
#if defined(__linux__)
extern int getgrent_r(struct group *, char *, size_t, struct group **);
extern int setgroups(size_t, const gid_t *);
extern int initgroups(const char *, gid_t);
extern int getgrouplist(const char *, gid_t, gid_t *, int *);
extern struct group *fgetgrent(FILE *);
#endif
#endif
