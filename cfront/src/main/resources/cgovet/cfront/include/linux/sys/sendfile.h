#ifndef CGOVET_SYS_SENDFILE_H
#define CGOVET_SYS_SENDFILE_H
#include <cgovet_types.h>
extern ssize_t sendfile(int, int, off_t *, size_t);
#endif
