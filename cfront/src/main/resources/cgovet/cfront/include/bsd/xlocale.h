#ifndef CGOVET_XLOCALE_H
#define CGOVET_XLOCALE_H
#include <locale.h>
#endif
