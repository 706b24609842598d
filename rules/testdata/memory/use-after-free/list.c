#include "list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node *node_new(int value, struct node *next)
{
	struct node *n = malloc(sizeof *n);

	if (!n)
		abort();
	n->value = value;
	n->next = next;
	return n;
}

void node_free(struct node *n)
{
	free(n);
}

int node_value(const struct node *n)
{
	return n->value;
}

void list_free_bad(struct node *list)
{
	while (list) {
		free(list);
		list = list->next; /* want memory/use-after-free "^list->next is read after free released it" */
	}
}

void list_free_ok(struct node *list)
{
	while (list) {
		struct node *next = list->next;

		free(list);
		list = next;
	}
}

int copy_bad(const char *text)
{
	char *copy = strdup(text);
	int n;

	if (!copy)
		return -1;
	free(copy);
	n = (int)strlen(copy); /* want memory/use-after-free "^copy is passed on after free released it" */
	return n;
}

void print_ok(const char *text)
{
	char *copy = strdup(text);

	if (!copy)
		return;
	puts(copy);
	free(copy);
	copy = NULL;
	if (copy)
		puts(copy);
}
