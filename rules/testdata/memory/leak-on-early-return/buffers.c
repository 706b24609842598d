#include "buffers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buffer *buffer_new(unsigned long size)
{
	struct buffer *b = malloc(sizeof *b);

	if (!b)
		return NULL;
	b->data = malloc(size);
	if (!b->data) {
		free(b);
		return NULL;
	}
	b->size = size;
	return b;
}

struct buffer *buffer_new_bad(unsigned long size)
{
	struct buffer *b = malloc(sizeof *b); /* want memory/leak-on-early-return "^b, the result of malloc\(sizeof \*b\), is not released on every path" */

	if (!b)
		return NULL;
	b->data = malloc(size);
	if (!b->data)
		return NULL;
	b->size = size;
	return b;
}

void buffer_free(struct buffer *b)
{
	if (b) {
		free(b->data);
		free(b);
	}
}

int buffer_fill(struct buffer *b, const char *text)
{
	unsigned long n = strlen(text);

	if (n > b->size)
		return -1;
	memcpy(b->data, text, n);
	return 0;
}

int load_bad(const char *path)
{
	FILE *f = fopen(path, "rb"); /* want memory/leak-on-early-return "^f, " */
	char *line;

	if (!f)
		return -1;
	line = malloc(256);
	if (!line)
		return -1;
	if (!fgets(line, 256, f)) {
		free(line);
		fclose(f);
		return -1;
	}
	free(line);
	fclose(f);
	return 0;
}

int load_ok(const char *path)
{
	int result = -1;
	char *line = NULL;
	FILE *f = fopen(path, "rb");

	if (!f)
		goto out;
	line = malloc(256);
	if (!line)
		goto out;
	if (!fgets(line, 256, f))
		goto out;
	result = 0;
out:
	free(line);
	if (f)
		fclose(f);
	return result;
}

struct door {
	int busy;
};

struct door *door_open(void)
{
	return calloc(1, sizeof(struct door));
}

int door_close(struct door *d)
{
	if (d->busy) {
		d->busy--;
		return -1;
	}
	free(d);
	return 0;
}
