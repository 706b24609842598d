#ifndef CGOVET_SYS_PARAM_H
#define CGOVET_SYS_PARAM_H
#include <limits.h>
#include <signal.h>
#include <sys/types.h>
#define MAXPATHLEN PATH_MAX
#define NBBY 8
#if defined(__linux__)
#define ARG_MAX 131072
#define NOFILE 256
#define MAXHOSTNAMELEN 64
#define MAXSYMLINKS 20
#define DEV_BSIZE 512
#define HZ 100
#elif !defined(_WIN32)
#define MAXHOSTNAMELEN 256
#define MAXSYMLINKS 32
#define DEV_BSIZE 512
#define MAXCOMLEN 16
#endif
#define howmany(x, y) (((x) + ((y) - 1)) / (y))
#define roundup(x, y) ((((x) + ((y) - 1)) / (y)) * (y))
#define powerof2(x) ((((x) - 1) & (x)) == 0)
#define MIN(a, b) (((a) < (b)) ? (a) : (b))
#define MAX(a, b) (((a) > (b)) ? (a) : (b))
#endif
