typedef struct node {
	struct node *next;
	int n;
} node;

typedef struct item {
	void *base;
	int n;
} item;

void walk(node *n);
void walk_items(item *i, int n);
void look(void *p);
node *node_get(void);
