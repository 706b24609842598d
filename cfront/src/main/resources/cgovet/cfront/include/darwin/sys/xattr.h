#ifndef CGOVET_SYS_XATTR_H
#define CGOVET_SYS_XATTR_H
#include <cgovet_types.h>
#define XATTR_NOFOLLOW 0x0001
#define XATTR_CREATE 0x0002
#define XATTR_REPLACE 0x0004
extern ssize_t getxattr(const char *, const char *, void *, size_t, unsigned int, int);
extern ssize_t fgetxattr(int, const char *, void *, size_t, unsigned int, int);
extern int setxattr(const char *, const char *, const void *, size_t, unsigned int, int);
extern int fsetxattr(int, const char *, const void *, size_t, unsigned int, int);
extern int removexattr(const char *, const char *, int);
extern int fremovexattr(int, const char *, int);
extern ssize_t listxattr(const char *, char *, size_t, int);
extern ssize_t flistxattr(int, char *, size_t, int);
#endif
