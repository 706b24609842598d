#include <stdint.h>

struct head { uint8_t kind; uint32_t size; uint64_t time; };
struct tight { uint32_t size; uint32_t kind; uint64_t time; };
struct linked { struct linked *next; uint64_t id; };
struct nested { struct head head; uint64_t id; };

void head_fill(struct head *h);
int head_save(int kind, const char *path);
int head_same(int kind);
int head_clear(int kind, const char *path);
int tight_save(int kind, const char *path);
