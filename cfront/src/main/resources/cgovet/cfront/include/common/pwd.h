#ifndef CGOVET_PWD_H
#define CGOVET_PWD_H
#include <cgovet_types.h>
#include <stdio.h>
struct passwd {
    char *pw_name;
    char *pw_passwd;
#if defined(__ANDROID__)
    uid_t pw_uid;
    gid_t pw_gid;
#ifdef __LP64__
    char *pw_gecos;
#endif
#elif defined(__linux__)
    uid_t pw_uid;
    gid_t pw_gid;
    char *pw_gecos;
#else
    uid_t pw_uid;
    gid_t pw_gid;
    time_t pw_change;
    char *pw_class;
    char *pw_gecos;
#endif
    char *pw_dir;
    char *pw_shell;
#if !defined(__linux__)
    time_t pw_expire;
#if defined(__FreeBSD__)
    int pw_fields;
#endif
#endif
};
extern struct passwd *getpwnam(const char *);
extern struct passwd *getpwuid(uid_t);
extern int getpwnam_r(const char *, struct passwd *, char *, size_t, struct passwd **);
extern int getpwuid_r(uid_t, struct passwd *, char *, size_t, struct passwd **);
extern void setpwent(void);
extern void endpwent(void);
extern struct passwd *getpwent(void);
#if defined(__linux__)
extern int getpwent_r(struct passwd *, char *, size_t, struct passwd **);
extern struct passwd *fgetpwent(FILE *);
extern int putpwent(const struct passwd *, FILE *);
#endif
#endif
