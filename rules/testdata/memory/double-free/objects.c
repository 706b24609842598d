#include "objects.h"

#include <stdlib.h>
#include <string.h>

static char *stored;

struct object *object_new(const char *name)
{
	struct object *o = malloc(sizeof *o);

	if (!o)
		abort();
	o->references = 1;
	o->name = strdup(name);
	return o;
}

struct object *object_ref(struct object *o)
{
	o->references++;
	return o;
}

void object_unref(struct object *o)
{
	if (--o->references > 0)
		return;
	free(o->name);
	free(o);
}

void pair_clear_bad(struct pair *p)
{
	free(p->left);
	free(p->right);
	free(p->left); /* want memory/double-free "^p->left was already released when free releases it" */
}

void pair_clear_ok(struct pair *p)
{
	free(p->left);
	free(p->right);
	p->left = NULL;
	p->right = NULL;
}

int store_or_free(char *text)
{
	if (stored) {
		free(text);
		return -1;
	}
	stored = text;
	return 0;
}

int error_path_bad(const char *name)
{
	char *a = strdup(name);
	char *b = strdup(name);

	if (!a || !b)
		goto fail;
	if (strcmp(a, b)) {
		free(a);
		goto fail;
	}
	free(a);
	free(b);
	return 0;
fail:
	free(a); /* want memory/double-free "^a was already released" */
	free(b);
	return -1;
}

int error_path_ok(const char *name)
{
	char *a = strdup(name);
	char *b = strdup(name);
	int result = -1;

	if (!a || !b)
		goto out;
	result = strcmp(a, b);
out:
	free(a);
	free(b);
	return result;
}
