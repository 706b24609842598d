#include "boxes.h"

static char *last;

static void drop(char *p)
{
	free(p);
}

static void same_name(char *p)
{
	last = p;
}

static void release(char *p);
void release_bad(char *p)
{
	release(p);
	free(p); // want memory/double-free "^p was already released"
}

static void release(char *p)
{
	free(p);
}

void box_clear(box *b) { drop(b->text); }
void node_clear_type(struct node *n) { both_units(n->type); }
void node_clear_name(struct node *n) { free(n->name); }
void node_clear_data(struct node *n) { free(n->u.data); }
void node_clear_inner(struct node *n) { box_clear(&n->inner); }
void node_clear_ok(struct node *n)
{
	drop(n->type);
	n->type = NULL;
}

int node_take(struct node *n, char *text)
{
	char *never_set;
	if (n == NULL) {
		free(text);
		return -1;
	}
	same_name(never_set);
	n->type = text;
	return 0;
}
