#ifndef CGOVET_LINUX_IF_H
#define CGOVET_LINUX_IF_H
#include <linux/types.h>
#include <net/if.h>
#endif
