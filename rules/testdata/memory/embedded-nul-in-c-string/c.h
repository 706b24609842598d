#ifndef C_H
#define C_H

int can_open(const char *path);
int login(const char *userName, const char *password);
int label(const char *label);
int open_sized(const char *path, unsigned long n);

#endif
