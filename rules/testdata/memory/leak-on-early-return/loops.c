#define _GNU_SOURCE
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct list {
	int count;
	char **items;
};

struct part {
	int kind;
	char *extra;
};

struct whole {
	int count;
	struct part *parts;
};

struct fixed {
	int count;
	char *slots[8];
};

/* An error in a turn of a loop loses what the turn made. */
int turn_bad(int n)
{
	for (int i = 0; i < n; i++) {
		char *p = malloc(16); /* want memory/leak-on-early-return "^p, the result of malloc" */

		if (!p)
			return -1;
		p[0] = (char)i;
		if (p[0] == 7)
			return -2;
		free(p);
	}
	return 0;
}

int turn_ok(int n)
{
	for (int i = 0; i < n; i++) {
		char *p = malloc(16);

		if (!p)
			return -1;
		p[0] = (char)i;
		if (p[0] == 7) {
			free(p);
			return -2;
		}
		free(p);
	}
	return 0;
}

/* What is made before a loop, and released where the loop fails, but not where it ends. */
int end_bad(const char *text)
{
	char *copy = strdup(text); /* want memory/leak-on-early-return "^copy, the result of strdup" */

	if (!copy)
		return -1;
	for (char *p = copy; *p; p++) {
		if (*p == '!') {
			free(copy);
			return -1;
		}
	}
	return 0;
}

/* A walking pointer: the array keeps the first address. */
char **split_ok(const char *text, int *count)
{
	char **parts = NULL;

	*count = 0;
	while (*text) {
		char *part = calloc(strlen(text) + 1, 1);

		(*count)++;
		parts = realloc(parts, *count * sizeof *parts); // want memory/unchecked-c-allocation "^where realloc fails, parts becomes null"
		parts[*count - 1] = part;
		while (*text && *text != ',') {
			*part = *text;
			part++;
			text++;
		}
		if (*text == ',')
			text++;
	}
	return parts;
}

void join_ok(const char *text)
{
	int n;
	char **parts = split_ok(text, &n);

	for (int i = 0; i < n; i++)
		free(parts[i]);
	free(parts);
}

/* The array goes, its elements stay. */
void join_bad(const char *text)
{
	int n;
	char **parts = split_ok(text, &n); /* gap: elements of results of other functions are not told apart */

	free(parts);
}

/* The array grows: what it held lies in the new one. */
int grow_ok(struct list *l, const char *text)
{
	char *copy = strdup(text);
	char **more;

	if (!copy)
		return -1;
	more = realloc(l->items, (l->count + 1) * sizeof *more);
	if (!more) {
		free(copy);
		return -1;
	}
	l->items = more;
	l->items[l->count++] = copy;
	return 0;
}

int grow_bad(struct list *l, const char *text)
{
	char *copy = strdup(text); /* want memory/leak-on-early-return "^copy, the result of strdup" */
	char **more;

	if (!copy)
		return -1;
	more = realloc(l->items, (l->count + 1) * sizeof *more);
	if (!more)
		return -1;
	l->items = more;
	l->items[l->count++] = copy;
	return 0;
}

int grow_by_copy_ok(struct list *l, int n)
{
	char **old = malloc(sizeof *old);
	char **more;

	if (!old)
		return -1;
	old[0] = strdup("first");
	more = malloc(n * sizeof *more);
	if (!more) {
		free(old[0]);
		free(old);
		return -1;
	}
	memcpy(more, old, sizeof *old);
	free(old);
	l->items = more;
	return 0;
}

/* A helper releases what the object holds, and clears it, on the way out. */
static void whole_clear(struct whole *w)
{
	if (w->parts) {
		for (int i = 0; i < w->count; i++) {
			struct part *p = w->parts + i;

			free(p->extra);
		}
	}
	free(w->parts);
	w->parts = NULL;
}

int whole_parse_ok(struct whole *w, const char *text, int size)
{
	w->count = 0;
	while (size > 4) {
		struct part *parts = realloc(w->parts, (w->count + 1) * sizeof *parts);
		struct part *p;

		if (!parts)
			goto fail;
		w->parts = parts;
		p = parts + w->count;
		p->kind = *text;
		p->extra = NULL;
		w->count++;
		if (p->kind > 3) {
			p->extra = malloc(4);
			if (!p->extra)
				goto fail;
			memcpy(p->extra, text, 4);
		}
		text += 4;
		size -= 4;
	}
	return 0;
fail:
	whole_clear(w);
	return -1;
}

static void fixed_free(struct fixed *f)
{
	if (!f)
		return;
	for (int i = 0; i < f->count; i++)
		free(f->slots[i]);
	free(f);
}

struct fixed *fixed_new_ok(const char *text)
{
	struct fixed *f = calloc(1, sizeof *f);

	if (!f)
		return NULL;
	f->count = text[0] & 7;
	for (int i = 0; i < f->count; i++) {
		f->slots[i] = strdup(text);
		if (!f->slots[i]) {
			fixed_free(f);
			return NULL;
		}
	}
	return f;
}

struct fixed *fixed_new_bad(const char *text)
{
	struct fixed *f = calloc(1, sizeof *f); /* want memory/leak-on-early-return "^f, the result of calloc" */

	if (!f)
		return NULL;
	for (int i = 0; i < 8; i++) {
		f->slots[i] = strdup(text);
		if (!f->slots[i])
			return NULL;
	}
	return f;
}

/* A list is taken apart. */
struct link {
	struct link *next;
	char *text;
};

void links_free_ok(struct link *all)
{
	while (all) {
		struct link *next = all->next;

		free(all->text);
		free(all);
		all = next;
	}
}

struct link *links_new_ok(int n)
{
	struct link *first = NULL;

	for (int i = 0; i < n; i++) {
		struct link *l = malloc(sizeof *l);

		if (!l) {
			links_free_ok(first);
			return NULL;
		}
		l->text = NULL;
		l->next = first;
		first = l;
	}
	return first;
}

struct link *links_append_ok(int n)
{
	struct link *first = NULL;
	struct link **end = &first;

	for (int i = 0; i < n; i++) {
		struct link *l = calloc(1, sizeof *l);

		if (!l)
			break;
		*end = l;
		end = &l->next;
	}
	return first;
}

/* Failures other than null. */
char *convert_ok(char *from, size_t n)
{
	char *out;
	iconv_t c = iconv_open("UTF-8", "UTF-16LE");

	if (c == (iconv_t)-1)
		return NULL;
	out = strdup(from);
	iconv_close(c);
	return out;
}

char *convert_bad(char *from, size_t n)
{
	iconv_t c = iconv_open("UTF-8", "UTF-16LE"); /* want memory/leak-on-early-return "^c, the result of iconv_open" */

	if (c == (iconv_t)-1)
		return NULL;
	if (n == 0)
		return NULL;
	iconv_close(c);
	return strdup(from);
}

int map_ok(int fd)
{
	char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
	int first;

	if (p == MAP_FAILED)
		return -1;
	first = p[0];
	if (munmap(p, 4096) != 0)
		return -2;
	return first;
}

int map_bad(int fd)
{
	char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0); /* want memory/leak-on-early-return "^p, the result of mmap" */

	if (p == MAP_FAILED)
		return -1;
	if (p[0] == 0)
		return -2;
	munmap(p, 4096);
	return 0;
}

/* A record is copied byte by byte: the copy owns what it holds. */
void replace_ok(struct whole *w)
{
	struct whole fresh;

	fresh.count = 1;
	fresh.parts = calloc(1, sizeof *fresh.parts);
	memcpy(w, &fresh, sizeof fresh);
}

int replace_bad(struct whole *w, int stop)
{
	struct whole fresh;

	fresh.count = 1;
	fresh.parts = calloc(1, sizeof *fresh.parts); /* want memory/leak-on-early-return "fresh.parts, the result of calloc" */
	if (!fresh.parts || stop)
		return -1;
	memcpy(w, &fresh, sizeof fresh);
	return 0;
}

/* Guards: callers that give both do not take that way. */
static int release_both(char *a, char *b)
{
	if (a == NULL || b == NULL)
		return -2;
	free(a);
	free(b);
	return 0;
}

static int keep_both(struct list *l, char *text)
{
	if (l == NULL || text == NULL)
		return -2;
	l->items[0] = text;
	return 0;
}

int guards_ok(const char *text)
{
	char *a = strdup(text);
	char *b;

	if (!a)
		return -1;
	b = strdup(text);
	if (!b) {
		free(a);
		return -1;
	}
	release_both(a, b);
	return 0;
}

int guards_keep_ok(struct list *l)
{
	char *a = malloc(8);

	if (!l || !a) {
		free(a);
		return -1;
	}
	return keep_both(l, a);
}

int guards_bad(const char *text)
{
	char *a = strdup(text); /* want memory/c-alloc-leak "^a, the result of strdup" */

	if (!a)
		return -1;
	release_both(a, NULL);
	return 0;
}

/* Which way a callee went that nothing tells may have kept the object. */
static int code(int n)
{
	switch (n) {
	case 1: return -71;
	case 3: return -72;
	case 5: return -73;
	case 6: return -74;
	case 8: return -75;
	case 10: return -76;
	case 11: return -77;
	case 2: return -3;
	case 4: return -5;
	case 7: return -8;
	case 9: return -12;
	case 13: return -1;
	case 17: return -33;
	case 21: return -14;
	default: return -1;
	}
}

static int start(struct list *l, char *text, int how)
{
	if (how == 7) {
		l->items[l->count++] = text;
		return 0;
	}
	return how == 0 ? -1 : code(how);
}

int start_ok(struct list *l, int how)
{
	char *text = malloc(8);
	int r;

	if (!text)
		return -1;
	r = start(l, text, how);
	if (r != 0) {
		free(text);
		return r;
	}
	return 0;
}

/* What a helper reads of a literal. */
static void parse(const char *source, const char *form, void *target)
{
	char *to = target;

	for (const char *f = form; *f; f++) {
		if (*f == 'b')
			*to++ = *source++;
		else {
			*to++ = source[1];
			*to++ = source[0];
			source += 2;
		}
	}
}

struct fixed *fixed_parse_ok(const char *text)
{
	struct fixed *f = calloc(1, sizeof *f);

	if (!f)
		return NULL;
	parse(text, "bbwb", f);
	for (int i = 0; i < (text[0] & 7); i++) {
		f->slots[i] = malloc(4);
		if (!f->slots[i]) {
			fixed_free(f);
			return NULL;
		}
	}
	return f;
}

/* Records go by value: what they hold goes with them. */
struct text {
	unsigned cap, len;
	char *data;
};

struct entry {
	int kind;
	struct text name;
};

struct stack {
	unsigned len, cap;
	struct entry *data;
};

static struct text text_new(void)
{
	return (struct text){.cap = 16, .len = 0, .data = calloc(1, 17)};
}

void push_ok(struct stack *s, int kind)
{
	struct entry e;

	e.kind = kind;
	e.name = text_new();
	if (s->cap == s->len) {
		struct entry *more = realloc(s->data, (s->cap + 16) * sizeof *more);

		if (!more)
			abort();
		s->data = more;
		s->cap += 16;
	}
	s->data[s->len++] = e;
}

int push_bad(struct stack *s, int kind)
{
	struct entry e;

	e.kind = kind;
	e.name = text_new(); /* want memory/leak-on-early-return "the result of text_new" */
	if (s->cap == s->len)
		return -1;
	s->data[s->len++] = e;
	return 0;
}

/* A helper keeps the address and then writes beside it. */
union number {
	float f;
	int i;
};

struct filter {
	void *heap;
	union number a, b;
	union number *r;
};

static int filter_set(struct filter *f, int n)
{
	f->a.i = n;
	f->b.i = n;
	return n < 0 ? -2 : 0;
}

static int filter_place(struct filter *f, void *heap, int n)
{
	if (!f)
		return -1;
	memset(f, 0, sizeof *f);
	f->heap = heap;
	f->r = (union number *)((char *)heap + 8);
	return filter_set(f, n);
}

int filter_new_ok(struct filter *f, int n)
{
	void *heap = malloc(64);
	int result;

	if (!heap)
		return -1;
	result = filter_place(f, heap, n);
	if (result != 0) {
		free(heap);
		return result;
	}
	return 0;
}

/* Mapped at an address that an object keeps. */
struct view {
	char *base;
	size_t size;
};

int view_resize_ok(struct view *v, int fd, size_t size)
{
	char *p;

	if (munmap(v->base, v->size) != 0)
		return -1;
	p = mmap(v->base, size, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	if (p == MAP_FAILED)
		return -2;
	if (madvise(v->base, size, MADV_DONTFORK) != 0)
		return -3;
	v->size = size;
	return v->base[0];
}

int view_read_bad(struct view *v)
{
	if (munmap(v->base, v->size) != 0)
		return -1;
	return v->base[0]; /* want memory/use-after-free "^v->base.* is read after munmap released it" */
}
