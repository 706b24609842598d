#ifndef OBJECTS_H
#define OBJECTS_H

struct object {
	int references;
	char *name;
};

struct object *object_new(const char *name);
struct object *object_ref(struct object *o);
void object_unref(struct object *o);

struct pair {
	char *left;
	char *right;
};

void pair_clear_bad(struct pair *p);
void pair_clear_ok(struct pair *p);

/* Frees text if it fails. */
int store_or_free(char *text);

#endif
