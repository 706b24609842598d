#ifndef CGOVET_LIBPROC_H
#define CGOVET_LIBPROC_H
#include <stdint.h>
#define PROC_PIDPATHINFO_MAXSIZE 4096
#define PROC_ALL_PIDS 1
extern int proc_listpids(uint32_t, uint32_t, void *, int);
extern int proc_listallpids(void *, int);
extern int proc_pidinfo(int, int, uint64_t, void *, int);
extern int proc_pidpath(int, void *, uint32_t);
extern int proc_name(int, void *, uint32_t);
#endif
