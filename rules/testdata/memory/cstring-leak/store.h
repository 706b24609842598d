#ifndef STORE_H
#define STORE_H

struct item {
	char *name;
	char *value;
};

/* Reads both texts only. */
int item_print(const struct item *it);

/* Keeps the text until registry_clear. */
void registry_add(char *text);
void registry_clear(void);

/* Frees the text. */
void consume(char *text);

/* Reads the text. */
int length(const char *text);

#endif
