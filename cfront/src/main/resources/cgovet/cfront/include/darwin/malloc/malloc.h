#ifndef CGOVET_DARWIN_MALLOC_H
#define CGOVET_DARWIN_MALLOC_H
#include <stddef.h>
typedef struct _malloc_zone_t malloc_zone_t;
extern size_t malloc_size(const void *);
extern size_t malloc_good_size(size_t);
extern malloc_zone_t *malloc_default_zone(void);
extern void *malloc_zone_malloc(malloc_zone_t *, size_t);
extern void malloc_zone_free(malloc_zone_t *, void *);
#endif
