#include "pool.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry *entry_new(const char *text)
{
	struct entry *e = malloc(sizeof *e);

	if (!e)
		abort();
	e->text = strdup(text);
	return e;
}

void entry_free(struct entry *e)
{
	free(e->text);
	free(e);
}

char *entry_text(struct entry *e)
{
	return e->text;
}

int first_byte_bad(const char *path)
{
	FILE *f = fopen(path, "rb");
	int c;

	if (!f)
		return -1;
	c = fgetc(f);
	free(f); /* want memory/wrong-release-function "^f comes from fopen, but free releases it" */
	return c;
}

int first_byte_ok(const char *path)
{
	FILE *f = fopen(path, "rb");
	int c;

	if (!f)
		return -1;
	c = fgetc(f);
	fclose(f);
	return c;
}
