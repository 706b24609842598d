#include <stdlib.h>
#include <string.h>

typedef void (*destructor)(void *);

static const char *kept;
static destructor how;

void take(const char *s, destructor d) {
	if (kept && how)
		how((void *)kept);
	if (d == (destructor)-1) {
		kept = strdup(s);
		how = free;
		return;
	}
	if (!d)
		return;
	kept = s;
	how = d;
}
