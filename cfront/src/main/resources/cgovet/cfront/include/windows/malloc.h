#ifndef CGOVET_WIN_MALLOC_H
#define CGOVET_WIN_MALLOC_H
#include <stdlib.h>
extern size_t _msize(void *);
#define alloca(size) __builtin_alloca(size)
#define _alloca(size) __builtin_alloca(size)
#endif
