#ifndef CGOVET_LIMITS_H
#define CGOVET_LIMITS_H
#define CHAR_BIT __CHAR_BIT__
#define SCHAR_MAX __SCHAR_MAX__
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX (SCHAR_MAX * 2 + 1)
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif
#define SHRT_MAX __SHRT_MAX__
#define SHRT_MIN (-SHRT_MAX - 1)
#define USHRT_MAX (SHRT_MAX * 2 + 1)
#define INT_MAX __INT_MAX__
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX (INT_MAX * 2U + 1U)
#define LONG_MAX __LONG_MAX__
#define LONG_MIN (-LONG_MAX - 1L)
#define ULONG_MAX (LONG_MAX * 2UL + 1UL)
#define LLONG_MAX __LONG_LONG_MAX__
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)
#if defined(__linux__)
#define MB_LEN_MAX 16
#define SSIZE_MAX __PTRDIFF_MAX__
#define NAME_MAX 255
#define PATH_MAX 4096
#define PIPE_BUF 4096
#define NGROUPS_MAX 65536
#define IOV_MAX 1024
#define LOGIN_NAME_MAX 256
#define TTY_NAME_MAX 32
#define HOST_NAME_MAX 64
#define LINE_MAX 2048
#if defined(__aarch64__) || defined(__powerpc64__) || defined(__mips__)
#define PTHREAD_STACK_MIN 131072
#else
#define PTHREAD_STACK_MIN 16384
#endif
#define PTHREAD_KEYS_MAX 1024
#define MAX_CANON 255
#define MAX_INPUT 255
#define XATTR_NAME_MAX 255
#define XATTR_SIZE_MAX 65536
#define XATTR_LIST_MAX 65536
#define RTSIG_MAX 32
#elif defined(__APPLE__)
#define MB_LEN_MAX 6
#define SSIZE_MAX LONG_MAX
#define ARG_MAX 1048576
#define NAME_MAX 255
#define PATH_MAX 1024
#define PIPE_BUF 512
#define NGROUPS_MAX 16
#define IOV_MAX 1024
#define LINE_MAX 2048
#define OPEN_MAX 10240
#define CHILD_MAX 266
#define PTHREAD_STACK_MIN 16384
#define PTHREAD_KEYS_MAX 512
#elif defined(_WIN32)
#define MB_LEN_MAX 5
#define PATH_MAX 260
#define SSIZE_MAX __PTRDIFF_MAX__
#else
#define MB_LEN_MAX 32
#define SSIZE_MAX LONG_MAX
#define NAME_MAX 255
#define PATH_MAX 1024
#define PIPE_BUF 512
#define IOV_MAX 1024
#endif
#define _POSIX_PATH_MAX 256
#define _POSIX_NAME_MAX 14
#define _POSIX_PIPE_BUF 512
#define _POSIX_ARG_MAX 4096
#define _POSIX_OPEN_MAX 20
#define _POSIX_HOST_NAME_MAX 255
#endif
