#ifndef CGOVET_SYS_UTSNAME_H
#define CGOVET_SYS_UTSNAME_H
#if defined(__linux__)
#define CGOVET_UTS 65
#else
#define CGOVET_UTS 256
#endif
struct utsname {
    char sysname[CGOVET_UTS];
    char nodename[CGOVET_UTS];
    char release[CGOVET_UTS];
    char version[CGOVET_UTS];
    char machine[CGOVET_UTS];
#if defined(__linux__)
#if defined(_GNU_SOURCE)
    char domainname[CGOVET_UTS];
#else
    char __domainname[CGOVET_UTS];
#endif
#endif
};
extern int uname(struct utsname *);
#endif
