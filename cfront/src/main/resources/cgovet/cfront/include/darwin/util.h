#ifndef CGOVET_UTIL_H
#define CGOVET_UTIL_H
#include <termios.h>
extern int openpty(int *, int *, char *, struct termios *, struct winsize *);
extern int forkpty(int *, char *, struct termios *, struct winsize *);
#endif
