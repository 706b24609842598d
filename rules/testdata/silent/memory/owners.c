#include "owners.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct thing {
	char *name;
	int value;
	struct thing *child;
};

struct thing *thing_open(const char *name)
{
	struct thing *t = calloc(1, sizeof *t);

	if (!t)
		return NULL;
	t->name = strdup(name);
	if (!t->name)
		goto fail;
	t->child = calloc(1, sizeof *t->child);
	if (!t->child)
		goto fail;
	return t;
fail:
	free(t->name);
	free(t);
	return NULL;
}

void thing_close(struct thing *t)
{
	if (!t)
		return;
	free(t->child);
	free(t->name);
	free(t);
}

int thing_value(const struct thing *t)
{
	return t->value;
}

char *thing_name(struct thing *t)
{
	return t->name;
}

struct thing *thing_child(struct thing *t)
{
	return t->child;
}

struct ref {
	int count;
	char *name;
};

struct ref *ref_new(const char *name)
{
	struct ref *r = malloc(sizeof *r);

	if (!r)
		abort();
	r->count = 1;
	r->name = strdup(name);
	return r;
}

void ref_retain(struct ref *r)
{
	r->count++;
}

void ref_release(struct ref *r)
{
	if (--r->count == 0) {
		free(r->name);
		free(r);
	}
}

struct door {
	int busy;
};

struct door *door_open(const char *name)
{
	struct door *d = malloc(sizeof *d);

	if (d)
		d->busy = name[0];
	return d;
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

static char *stored;

int store_text(char *text)
{
	if (stored)
		return -1;
	stored = text;
	return 0;
}

const char *version_text(void)
{
	static char text[16];

	if (!text[0])
		snprintf(text, sizeof text, "%d.%d", 1, 2);
	return text;
}

struct link *link_new(int value, struct link *next)
{
	struct link *l = malloc(sizeof *l);

	if (!l)
		abort();
	l->value = value;
	l->next = next;
	return l;
}

int options_check(const struct options *o)
{
	return o->name ? o->depth : -1;
}

/* One exit for all, as the style of many projects wants it. */
int copy_file(const char *from, const char *to)
{
	int result = -1;
	char *buffer = NULL;
	FILE *in = NULL, *out = NULL;
	size_t n;

	in = fopen(from, "rb");
	if (!in)
		goto done;
	out = fopen(to, "wb");
	if (!out)
		goto done;
	buffer = malloc(4096);
	if (!buffer)
		goto done;
	while ((n = fread(buffer, 1, 4096, in)) > 0) {
		if (fwrite(buffer, 1, n, out) != n)
			goto done;
	}
	result = 0;
done:
	free(buffer);
	if (out)
		fclose(out);
	if (in)
		fclose(in);
	return result;
}

/* Undone in the opposite order. */
struct thing *thing_pair(const char *a, const char *b)
{
	struct thing *left, *right;

	left = thing_open(a);
	if (!left)
		goto no_left;
	right = thing_open(b);
	if (!right)
		goto no_right;
	free(left->child);
	left->child = right;
	return left;
no_right:
	thing_close(left);
no_left:
	return NULL;
}

/* Grows by realloc; the old block stays valid if that fails. */
char *read_all(FILE *f, size_t *size)
{
	size_t used = 0, room = 64;
	char *text = malloc(room);

	if (!text)
		return NULL;
	for (;;) {
		size_t n = fread(text + used, 1, room - used, f);
		char *bigger;

		used += n;
		if (used < room)
			break;
		bigger = realloc(text, room * 2);
		if (!bigger) {
			free(text);
			return NULL;
		}
		text = bigger;
		room *= 2;
	}
	*size = used;
	return text;
}

/* getline makes and grows one buffer for all lines. */
int count_lines(FILE *f)
{
	char *line = NULL;
	size_t room = 0;
	int n = 0;

	while (getline(&line, &room, f) != -1)
		n++;
	free(line);
	return n;
}
