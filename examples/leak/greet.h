#ifndef GREET_H
#define GREET_H

#include <stddef.h>

typedef struct greeting {
	char *text;
	size_t length;
	unsigned int times : 4;
} greeting;

/* Keeps nothing of name. Returns 0, or -1 without memory. */
int greeting_init(greeting *g, const char *name);
void greeting_clear(greeting *g);

#endif
