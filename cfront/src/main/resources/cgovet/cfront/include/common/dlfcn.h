#ifndef CGOVET_DLFCN_H
#define CGOVET_DLFCN_H
#if defined(__APPLE__)
#define RTLD_LAZY 0x1
#define RTLD_NOW 0x2
#define RTLD_LOCAL 0x4
#define RTLD_GLOBAL 0x8
#define RTLD_NOLOAD 0x10
#define RTLD_NODELETE 0x80
#define RTLD_FIRST 0x100
#define RTLD_NEXT ((void *)-1)
#define RTLD_DEFAULT ((void *)-2)
#define RTLD_SELF ((void *)-3)
#define RTLD_MAIN_ONLY ((void *)-5)
#else
#define RTLD_LAZY 1
#define RTLD_NOW 2
#if defined(__mips__)
#define RTLD_BINDING_MASK 0x3
#define RTLD_NOLOAD 0x00008
#define RTLD_DEEPBIND 0x00010
#define RTLD_GLOBAL 0x0004
#elif defined(__linux__)
#define RTLD_BINDING_MASK 0x3
#define RTLD_NOLOAD 4
#define RTLD_DEEPBIND 8
#define RTLD_GLOBAL 0x100
#else
#define RTLD_GLOBAL 0x100
#endif
#define RTLD_LOCAL 0
#define RTLD_NODELETE 0x1000
#if defined(_GNU_SOURCE) || !defined(__linux__)
#define RTLD_NEXT ((void *)-1L)
#if defined(__linux__)
#define RTLD_DEFAULT ((void *)0)
#else
#define RTLD_DEFAULT ((void *)-2)
#endif
#endif
#endif
extern void *dlopen(const char *, int);
extern int dlclose(void *);
extern void *dlsym(void *, const char *);
extern char *dlerror(void);
#if defined(_GNU_SOURCE) || !defined(__linux__)
typedef struct {
    const char *dli_fname;
    void *dli_fbase;
    const char *dli_sname;
    void *dli_saddr;
} Dl_info;
extern int dladdr(const void *, Dl_info *);
#endif
#if defined(_GNU_SOURCE) && defined(__linux__)
typedef long Lmid_t;
#define LM_ID_BASE 0
#define LM_ID_NEWLM -1
extern void *dlvsym(void *, const char *, const char *);
extern void *dlmopen(Lmid_t, const char *, int);
extern int dladdr1(const void *, Dl_info *, void **, int);
extern int dlinfo(void *, int, void *);
enum { RTLD_DL_SYMENT = 1, RTLD_DL_LINKMAP = 2 };
enum {
    RTLD_DI_LMID = 1,
    RTLD_DI_LINKMAP = 2,
    RTLD_DI_CONFIGADDR = 3,
    RTLD_DI_SERINFO = 4,
    RTLD_DI_SERINFOSIZE = 5,
    RTLD_DI_ORIGIN = 6,
    RTLD_DI_PROFILENAME = 7,
    RTLD_DI_PROFILEOUT = 8,
    RTLD_DI_TLS_MODID = 9,
    RTLD_DI_TLS_DATA = 10,
    RTLD_DI_PHDR = 11,
    RTLD_DI_MAX = 11
};
#endif
#endif
