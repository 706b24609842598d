#ifndef CGOVET_MEMORY_H
#define CGOVET_MEMORY_H
#include <string.h>
#endif
