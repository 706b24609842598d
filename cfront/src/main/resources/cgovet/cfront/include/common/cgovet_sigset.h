#ifndef CGOVET_SIGSET_H
#define CGOVET_SIGSET_H
#if defined(__linux__) && !defined(__ANDROID__)
typedef struct { unsigned long __val[1024 / (8 * sizeof(unsigned long))]; } sigset_t;
#elif defined(__ANDROID__)
#if defined(__LP64__)
typedef struct { unsigned long sig[1]; } sigset_t;
#else
typedef unsigned long sigset_t;
#endif
#elif defined(__APPLE__) || defined(__OpenBSD__)
typedef unsigned int sigset_t;
#elif defined(_WIN32)
typedef unsigned long long _sigset_t;
#else
typedef struct { unsigned int __bits[4]; } sigset_t;
#endif
#endif
