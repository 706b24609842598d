#ifndef CGOVET_ASM_TYPES_H
#define CGOVET_ASM_TYPES_H
typedef signed char __s8;
typedef unsigned char __u8;
typedef short __s16;
typedef unsigned short __u16;
typedef int __s32;
typedef unsigned int __u32;
#if defined(__powerpc64__) || (defined(__mips64) && _MIPS_SIM == 3)
typedef long __s64;
typedef unsigned long __u64;
#else
typedef long long __s64;
typedef unsigned long long __u64;
#endif
#endif
