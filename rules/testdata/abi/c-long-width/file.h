#include <stddef.h>
#include <stdint.h>
#include <time.h>
#include <wchar.h>

typedef unsigned long mark_t;

struct range { long from; unsigned long to; int64_t fixed; };

int seek_to(int file, long pos);
int seek_to64(int file, int64_t pos);
void keep(unsigned long cookie);
void fill(void *to, size_t len);
size_t leaf_size(void);
unsigned long ticks(void);
void resolve(const char *name, uint64_t *address);
void stamp(long *to);
time_t now(void);
