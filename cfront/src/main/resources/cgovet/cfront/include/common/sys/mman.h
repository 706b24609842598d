#ifndef CGOVET_SYS_MMAN_H
#define CGOVET_SYS_MMAN_H
#include <cgovet_types.h>
#define PROT_NONE 0x0
#define PROT_READ 0x1
#define PROT_WRITE 0x2
#define PROT_EXEC 0x4
#define MAP_SHARED 0x01
#define MAP_PRIVATE 0x02
#define MAP_FIXED 0x10
#define MAP_FAILED ((void *)-1)
#if defined(__linux__)
#define MAP_TYPE 0x0f
#define MAP_FILE 0
#define PROT_GROWSDOWN 0x01000000
#define PROT_GROWSUP 0x02000000
#if defined(__mips__)
#define MAP_NORESERVE 0x0400
#define MAP_ANONYMOUS 0x0800
#define MAP_GROWSDOWN 0x1000
#define MAP_DENYWRITE 0x2000
#define MAP_EXECUTABLE 0x4000
#define MAP_LOCKED 0x8000
#define MAP_POPULATE 0x10000
#define MAP_NONBLOCK 0x20000
#define MAP_STACK 0x40000
#define MAP_HUGETLB 0x80000
#else
#define MAP_ANONYMOUS 0x20
#define MAP_GROWSDOWN 0x0100
#define MAP_DENYWRITE 0x0800
#define MAP_EXECUTABLE 0x1000
#if defined(__powerpc64__)
#define MAP_NORESERVE 0x40
#define MAP_LOCKED 0x80
#else
#define MAP_LOCKED 0x2000
#define MAP_NORESERVE 0x4000
#endif
#define MAP_POPULATE 0x8000
#define MAP_NONBLOCK 0x10000
#define MAP_STACK 0x20000
#define MAP_HUGETLB 0x40000
#define MAP_FIXED_NOREPLACE 0x100000
#endif
#define MAP_ANON MAP_ANONYMOUS
#define MS_ASYNC 1
#define MS_INVALIDATE 2
#define MS_SYNC 4
#if defined(__powerpc64__)
#define MCL_CURRENT 0x2000
#define MCL_FUTURE 0x4000
#else
#define MCL_CURRENT 1
#define MCL_FUTURE 2
#endif
#define MADV_NORMAL 0
#define MADV_RANDOM 1
#define MADV_SEQUENTIAL 2
#define MADV_WILLNEED 3
#define MADV_DONTNEED 4
#define MADV_FREE 8
#define MADV_REMOVE 9
#define MADV_DONTFORK 10
#define MADV_DOFORK 11
#define MADV_MERGEABLE 12
#define MADV_UNMERGEABLE 13
#define MADV_HUGEPAGE 14
#define MADV_NOHUGEPAGE 15
#define MADV_DONTDUMP 16
#define MADV_DODUMP 17
#define POSIX_MADV_NORMAL 0
#define POSIX_MADV_RANDOM 1
#define POSIX_MADV_SEQUENTIAL 2
#define POSIX_MADV_WILLNEED 3
#define POSIX_MADV_DONTNEED 4
extern int mincore(void *, size_t, unsigned char *);
#ifdef _GNU_SOURCE
#define MREMAP_MAYMOVE 1
#define MREMAP_FIXED 2
#define MFD_CLOEXEC 1U
#define MFD_ALLOW_SEALING 2U
#define MFD_HUGETLB 4U
extern void *mremap(void *, size_t, size_t, int, ...);
extern int memfd_create(const char *, unsigned int);
extern int mlock2(const void *, size_t, unsigned int);
extern int pkey_alloc(unsigned int, unsigned int);
extern int pkey_free(int);
extern int pkey_mprotect(void *, size_t, int, int);
extern int remap_file_pages(void *, size_t, int, size_t, int);
#endif
#else
#define MAP_FILE 0
#define MAP_NORESERVE 0x0040
#define MAP_ANON 0x1000
#define MAP_ANONYMOUS MAP_ANON
#if defined(__APPLE__)
#define MAP_JIT 0x0800
#define MS_ASYNC 0x0001
#define MS_INVALIDATE 0x0002
#define MS_SYNC 0x0010
#define MADV_FREE 5
#else
#define MS_SYNC 0
#define MS_ASYNC 1
#define MS_INVALIDATE 2
#define MADV_FREE 5
#endif
#define MCL_CURRENT 1
#define MCL_FUTURE 2
#define MADV_NORMAL 0
#define MADV_RANDOM 1
#define MADV_SEQUENTIAL 2
#define MADV_WILLNEED 3
#define MADV_DONTNEED 4
extern int mincore(const void *, size_t, char *);
#endif
extern void *mmap(void *, size_t, int, int, int, off_t);
extern int munmap(void *, size_t);
extern int mprotect(void *, size_t, int);
extern int msync(void *, size_t, int);
extern int madvise(void *, size_t, int);
extern int posix_madvise(void *, size_t, int);
extern int mlock(const void *, size_t);
extern int munlock(const void *, size_t);
extern int mlockall(int);
extern int munlockall(void);
#if defined(__APPLE__)
extern int shm_open(const char *, int, ...);
#else
extern int shm_open(const char *, int, mode_t);
#endif
extern int shm_unlink(const char *);
#endif
