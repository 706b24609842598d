#ifndef OWNERS_H
#define OWNERS_H

struct thing;
struct thing *thing_open(const char *name);
void thing_close(struct thing *t);
int thing_value(const struct thing *t);
char *thing_name(struct thing *t);
struct thing *thing_child(struct thing *t);

struct ref;
struct ref *ref_new(const char *name);
void ref_retain(struct ref *r);
void ref_release(struct ref *r);

struct door;
struct door *door_open(const char *name);
/* 0 if it is closed and freed. */
int door_close(struct door *d);

/* Keeps text if it returns 0. */
int store_text(char *text);
const char *version_text(void);

struct link {
	int value;
	struct link *next;
};

struct link *link_new(int value, struct link *next);

struct options {
	char *name;
	int depth;
};

int options_check(const struct options *o);

#endif
