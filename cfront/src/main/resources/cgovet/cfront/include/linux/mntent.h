#ifndef CGOVET_MNTENT_H
#define CGOVET_MNTENT_H
#include <stdio.h>
#define MNTTAB "/etc/fstab"
#define MOUNTED "/etc/mtab"
struct mntent {
    char *mnt_fsname;
    char *mnt_dir;
    char *mnt_type;
    char *mnt_opts;
    int mnt_freq;
    int mnt_passno;
};
extern FILE *setmntent(const char *, const char *);
extern struct mntent *getmntent(FILE *);
extern struct mntent *getmntent_r(FILE *, struct mntent *, char *, int);
extern int addmntent(FILE *, const struct mntent *);
extern int endmntent(FILE *);
extern char *hasmntopt(const struct mntent *, const char *);
#endif
