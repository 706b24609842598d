#ifndef LIST_H
#define LIST_H

#include <stddef.h>

int count(char **list);
int count_handed(char **list);
int first(char **list);
int sized(char **list, size_t n);
char **make_list(size_t n);
void set_list(char **list, size_t at, char *text);
size_t copy_name(const char *name);
size_t copy_name_ended(const char *name);
size_t copy_name_short(const char *name);

#endif
