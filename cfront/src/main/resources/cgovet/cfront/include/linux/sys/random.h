#ifndef CGOVET_SYS_RANDOM_H
#define CGOVET_SYS_RANDOM_H
#include <cgovet_types.h>
#define GRND_NONBLOCK 0x01
#define GRND_RANDOM 0x02
extern ssize_t getrandom(void *, size_t, unsigned int);
extern int getentropy(void *, size_t);
#endif
