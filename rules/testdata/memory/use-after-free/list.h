#ifndef LIST_H
#define LIST_H

struct node {
	int value;
	struct node *next;
};

struct node *node_new(int value, struct node *next);
void node_free(struct node *n);
int node_value(const struct node *n);

#endif
