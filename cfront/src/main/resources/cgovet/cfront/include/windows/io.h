#ifndef CGOVET_IO_H
#define CGOVET_IO_H
#include <cgovet_types.h>
extern int access(const char *, int);
extern int _access(const char *, int);
extern int chmod(const char *, int);
extern int close(int);
extern int _close(int);
extern int dup(int);
extern int _dup(int);
extern int dup2(int, int);
extern int _dup2(int, int);
extern int isatty(int);
extern int _isatty(int);
extern long lseek(int, long, int);
extern long long _lseeki64(int, long long, int);
extern int read(int, void *, unsigned int);
extern int _read(int, void *, unsigned int);
extern int write(int, const void *, unsigned int);
extern int _write(int, const void *, unsigned int);
extern int unlink(const char *);
extern int _unlink(const char *);
extern int _setmode(int, int);
extern int setmode(int, int);
extern int _pipe(int *, unsigned int, int);
extern __INTPTR_TYPE__ _get_osfhandle(int);
extern int _open_osfhandle(__INTPTR_TYPE__, int);
#endif
