#ifndef CGOVET_DIRECT_H
#define CGOVET_DIRECT_H
extern char *_getcwd(char *, int);
extern char *getcwd(char *, int);
extern int _chdir(const char *);
extern int chdir(const char *);
extern int _mkdir(const char *);
extern int mkdir(const char *);
extern int _rmdir(const char *);
extern int rmdir(const char *);
#endif
