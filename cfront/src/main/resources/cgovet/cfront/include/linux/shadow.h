#ifndef CGOVET_SHADOW_H
#define CGOVET_SHADOW_H
#include <cgovet_types.h>
struct spwd {
    char *sp_namp;
    char *sp_pwdp;
    long sp_lstchg;
    long sp_min;
    long sp_max;
    long sp_warn;
    long sp_inact;
    long sp_expire;
    unsigned long sp_flag;
};
extern struct spwd *getspnam(const char *);
extern int getspnam_r(const char *, struct spwd *, char *, size_t, struct spwd **);
extern struct spwd *getspent(void);
extern void setspent(void);
extern void endspent(void);
#endif
