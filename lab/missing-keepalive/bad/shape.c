#include "shape.h"

#include <stdlib.h>
#include <string.h>

struct shape {
	double size;
	char *label;
};

shape *shape_new(const char *label)
{
	shape *s = malloc(sizeof *s);

	if (!s)
		return NULL;
	s->size = strlen(label);
	s->label = strdup(label);
	return s;
}

double shape_size(const shape *s)
{
	return s->size;
}

void shape_free(shape *s)
{
	if (!s)
		return;
	free(s->label);
	free(s);
}
