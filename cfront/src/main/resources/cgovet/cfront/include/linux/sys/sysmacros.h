#ifndef CGOVET_SYS_SYSMACROS_H
#define CGOVET_SYS_SYSMACROS_H
#include <cgovet_types.h>
extern unsigned int gnu_dev_major(dev_t);
extern unsigned int gnu_dev_minor(dev_t);
extern dev_t gnu_dev_makedev(unsigned int, unsigned int);
#define major(dev) gnu_dev_major(dev)
#define minor(dev) gnu_dev_minor(dev)
#define makedev(maj, min) gnu_dev_makedev(maj, min)
#endif
