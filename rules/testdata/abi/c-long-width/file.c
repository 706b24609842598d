#include "file.h"

int seek_to(int file, long pos) { return file + (pos > 0); }
int seek_to64(int file, int64_t pos) { return file + (pos > 0); }
void keep(unsigned long cookie) { (void)cookie; }
void fill(void *to, size_t len) { (void)to; (void)len; }
size_t leaf_size(void) { return 8; }
unsigned long ticks(void) { return 1; }
void resolve(const char *name, uint64_t *address) { (void)name; *address = 1; }
void stamp(long *to) { *to = 1; }
time_t now(void) { return 1; }
