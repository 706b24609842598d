#ifndef CGOVET_TGMATH_H
#define CGOVET_TGMATH_H
/* The names mean the functions on double: cgo cannot call type-generic macros. */
#include <complex.h>
#include <math.h>
#endif
