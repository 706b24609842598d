#include <stdlib.h>
#include <string.h>

#include "list.h"

int count(char **list)
{
	int n = 0;
	for (; *list; list++)
		n++;
	return n;
}

static int indexed(char **list)
{
	int n = 0;
	while (list[n] != NULL)
		n++;
	return n;
}

int count_handed(char **list)
{
	return indexed(list);
}

int first(char **list)
{
	return list[0][0];
}

int sized(char **list, size_t n)
{
	return n > 0 ? list[n - 1][0] : 0;
}

char **make_list(size_t n)
{
	return calloc(n, sizeof(char *));
}

void set_list(char **list, size_t at, char *text)
{
	list[at] = text;
}

size_t copy_name(const char *name)
{
	char b[16];
	strncpy(b, name, sizeof b);
	return strlen(b); /* want memory/unterminated-c-string "^strlen reads up to NUL, but strncpy may fill" */
}

size_t copy_name_ended(const char *name)
{
	char b[16];
	strncpy(b, name, sizeof b);
	b[sizeof b - 1] = 0;
	return strlen(b);
}

size_t copy_name_short(const char *name)
{
	char b[16] = {0};
	strncpy(b, name, sizeof b - 1);
	return strlen(b);
}
