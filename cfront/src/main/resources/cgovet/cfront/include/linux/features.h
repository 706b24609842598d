#ifndef CGOVET_FEATURES_H
#define CGOVET_FEATURES_H
#include <sys/cdefs.h>
#if defined(__linux__) && !defined(__ANDROID__)
#define __GLIBC__ 2
#define __GLIBC_MINOR__ 36
#define __GNU_LIBRARY__ 6
#define __GLIBC_PREREQ(major, minor) ((__GLIBC__ << 16) + __GLIBC_MINOR__ >= ((major) << 16) + (minor))
#endif
#endif
