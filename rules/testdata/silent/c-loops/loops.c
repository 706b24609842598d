#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "loops.h"

struct item {
	int number;
	struct link link;
};

static void cut(struct link *to, struct link *from)
{
	if (from->next == from)
		return;
	to->next = from->next;
	to->next->prev = to;
	to->prev = from->prev;
	to->prev->next = to;
	from->prev = from->next = from;
}

static void take_out(struct link *l)
{
	l->next->prev = l->prev;
	l->prev->next = l->next;
	l->next = l->prev = NULL;
}

/* Every turn takes another item: taking one out changes the head, a local variable. */
void drain(struct ctx *c)
{
	struct link head;

	head.prev = head.next = &head;
	cut(&head, &c->queue);
	while (head.next != &head) {
		struct item *i = (struct item *)((uintptr_t)head.next - offsetof(struct item, link));

		take_out(&i->link);
		free(i);
	}
}

/* Memory of malloc is never a local array. */
void choose(int n)
{
	char small[8];
	char *p = small;

	if (n > 8) {
		p = malloc(n);
		if (!p)
			return;
	}
	p[0] = 0;
	if (p != small)
		free(p);
}
