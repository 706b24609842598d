#ifndef CGOVET_SYS_TYPES_H
#define CGOVET_SYS_TYPES_H
#include <cgovet_types.h>
#if !defined(_WIN32)
typedef __INT8_TYPE__ int8_t;
typedef __INT16_TYPE__ int16_t;
typedef __INT32_TYPE__ int32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT8_TYPE__ u_int8_t;
typedef __UINT16_TYPE__ u_int16_t;
typedef __UINT32_TYPE__ u_int32_t;
#if defined(__linux__) && defined(__LP64__)
typedef unsigned long u_int64_t;
#else
typedef unsigned long long u_int64_t;
#endif
typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef char *caddr_t;
#if defined(__linux__)
typedef unsigned long ulong;
typedef int daddr_t;
typedef struct { int __val[2]; } fsid_t;
#ifdef CGOVET_64
typedef long quad_t;
typedef unsigned long u_quad_t;
typedef long loff_t;
#else
typedef long long quad_t;
typedef unsigned long long u_quad_t;
typedef long long loff_t;
#endif
typedef int register_t __attribute__((__mode__(__word__)));
#include <endian.h>
#include <sys/select.h>
#elif defined(__APPLE__)
typedef int daddr_t;
typedef long long quad_t;
typedef unsigned long long u_quad_t;
typedef int segsz_t;
typedef int swblk_t;
typedef unsigned int fixpt_t;
#include <sys/select.h>
#include <machine/endian.h>
#else
typedef long long quad_t;
typedef unsigned long long u_quad_t;
typedef long long daddr_t;
#include <sys/select.h>
#endif
#include <cgovet_pthread.h>
#endif
#endif
