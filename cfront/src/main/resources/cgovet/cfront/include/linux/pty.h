#ifndef CGOVET_PTY_H
#define CGOVET_PTY_H
#include <termios.h>
#include <sys/ioctl.h>
extern int openpty(int *, int *, char *, const struct termios *, const struct winsize *);
extern int forkpty(int *, char *, const struct termios *, const struct winsize *);
#endif
