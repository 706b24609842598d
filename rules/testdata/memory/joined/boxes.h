#include <stdlib.h>

typedef struct {
	char *text;
	int length;
} box;

struct node {
	char *type;
	union {
		char *name;
		long number;
	};
	union {
		void *data;
		long bits;
	} u;
	unsigned flag : 1;
	box inner;
};

void box_clear(box *b);
void node_clear_type(struct node *n);
void node_clear_name(struct node *n);
void node_clear_data(struct node *n);
void node_clear_inner(struct node *n);
void node_clear_ok(struct node *n);
int node_take(struct node *n, char *text);

static inline void both_units(char *p) { free(p); }
