#ifndef POOL_H
#define POOL_H

struct entry {
	char *text;
};

struct entry *entry_new(const char *text);
void entry_free(struct entry *e);

/* Keeps owning the text. */
char *entry_text(struct entry *e);

#endif
