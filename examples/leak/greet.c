#include "greet.h"

#include <stdlib.h>
#include <string.h>

int greeting_init(greeting *g, const char *name)
{
	size_t length = strlen(name);

	g->text = malloc(length + 8);
	if (g->text == NULL)
		return -1;
	memcpy(g->text, "hello, ", 7);
	memcpy(g->text + 7, name, length + 1);
	g->length = length + 7;
	g->times = 1;
	return 0;
}

void greeting_clear(greeting *g)
{
	free(g->text);
	g->text = NULL;
}
