#include "shapes.h"

#include <stdlib.h>
#include <string.h>

static struct shape unit = {"unit", 1.0};
static struct shape *registered;

struct shape *shape_new(const char *label)
{
	struct shape *s = malloc(sizeof *s);

	if (!s)
		return NULL;
	s->label = strdup(label);
	s->size = 0;
	if (!s->label) {
		free(s);
		return NULL;
	}
	return s;
}

void shape_free(struct shape *s)
{
	if (!s)
		return;
	free(s->label);
	free(s);
}

double shape_size(const struct shape *s)
{
	return s->size;
}

int shape_read(const char *text, struct shape **out)
{
	struct shape *s = shape_new(text);

	if (!s)
		return -1;
	*out = s;
	return 0;
}

struct shape *shape_default(void)
{
	return &unit;
}

void shape_register(struct shape *s)
{
	shape_free(registered);
	registered = s;
}

int shape_compare_bad(const char *a, const char *b)
{
	char *left = strdup(a);  /* want memory/c-alloc-leak "^left, the result of strdup\(a\), is never released" */
	char *right = strdup(b);
	int order;

	if (!left || !right) {
		free(right);
		return 0;
	}
	order = strcmp(left, right);
	free(right);
	return order;
}

int shape_compare_ok(const char *a, const char *b)
{
	char *left = strdup(a);
	char *right = strdup(b);
	int order = 0;

	if (left && right)
		order = strcmp(left, right);
	free(left);
	free(right);
	return order;
}
