#include <stdint.h>

typedef int (*step_cb)(void *data, long count);
typedef void (*lost_cb)(void *cookie, uint64_t lost);

struct frame { char tag; int size; };

int good(int a, const char *text);
void run(step_cb cb, void *data);
int frame_size(const struct frame *f);
