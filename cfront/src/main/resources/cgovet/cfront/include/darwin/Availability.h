#ifndef CGOVET_AVAILABILITY_H
#define CGOVET_AVAILABILITY_H
#include <AvailabilityMacros.h>
#define __API_AVAILABLE(...)
#define __API_DEPRECATED(...)
#define API_AVAILABLE(...)
#define API_UNAVAILABLE(...)
#endif
