#ifndef CGOVET_DIRENT_H
#define CGOVET_DIRENT_H
#include <cgovet_types.h>
#if defined(_WIN32)
struct dirent {
    long d_ino;
    unsigned short d_reclen;
    unsigned short d_namlen;
    char d_name[260];
};
typedef struct __dirstream_win DIR;
#elif defined(__APPLE__)
struct dirent {
    unsigned long long d_ino;
    unsigned long long d_seekoff;
    unsigned short d_reclen;
    unsigned short d_namlen;
    unsigned char d_type;
    char d_name[1024];
};
typedef struct _dirdesc DIR;
#elif defined(__linux__)
struct dirent {
#if defined(__ANDROID__)
    unsigned long long d_ino;
    long long d_off;
#else
    ino_t d_ino;
    off_t d_off;
#endif
    unsigned short d_reclen;
    unsigned char d_type;
    char d_name[256];
};
#ifdef _GNU_SOURCE
struct dirent64 {
    ino64_t d_ino;
    off64_t d_off;
    unsigned short d_reclen;
    unsigned char d_type;
    char d_name[256];
};
#endif
typedef struct __dirstream DIR;
#elif defined(__FreeBSD__)
struct dirent {
    ino_t d_fileno;
    off_t d_off;
    unsigned short d_reclen;
    unsigned char d_type;
    unsigned char d_pad0;
    unsigned short d_namlen;
    unsigned short d_pad1;
    char d_name[256];
};
#define d_ino d_fileno
typedef struct _dirdesc DIR;
#else
struct dirent;
typedef struct _dirdesc DIR;
#endif
#if !defined(_WIN32)
#define DT_UNKNOWN 0
#define DT_FIFO 1
#define DT_CHR 2
#define DT_DIR 4
#define DT_BLK 6
#define DT_REG 8
#define DT_LNK 10
#define DT_SOCK 12
#define DT_WHT 14
#endif
extern DIR *opendir(const char *);
extern int closedir(DIR *);
extern struct dirent *readdir(DIR *);
extern void rewinddir(DIR *);
extern void seekdir(DIR *, long);
extern long telldir(DIR *);
#if !defined(_WIN32)
extern DIR *fdopendir(int);
extern int dirfd(DIR *);
extern int readdir_r(DIR *, struct dirent *, struct dirent **);
extern int scandir(const char *, struct dirent ***, int (*)(const struct dirent *), int (*)(const struct dirent **, const struct dirent **));
extern int alphasort(const struct dirent **, const struct dirent **);
#if defined(_GNU_SOURCE) && defined(__linux__)
extern int scandirat(int, const char *, struct dirent ***, int (*)(const struct dirent *), int (*)(const struct dirent **, const struct dirent **));
extern int versionsort(const struct dirent **, const struct dirent **);
#endif
#endif
#endif
