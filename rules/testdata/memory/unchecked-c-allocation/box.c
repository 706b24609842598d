#include <stdlib.h>
#include "box.h"

void free_box(struct box *b) {
	free(b);
}

const char *kind_name(int kind) {
	switch (kind) {
	case 0:
		return "round";
	case 1:
		return "flat";
	}
	return 0;
}

/* A copy of what the caller holds: nothing is lost. */
int list_shrink_ok(long **listp) {
	long *list = *listp;
	--list;
	list = realloc(list, 2 * sizeof(long));
	if (!list)
		return 1;
	*listp = list + 1;
	return 0;
}

/* Nobody misses the old block where the program ends. */
long *list_read_ok(int n) {
	long *list = NULL;
	for (int i = 0; i < n; i++) {
		list = realloc(list, (i + 1) * sizeof(long));
		if (!list)
			exit(1);
		list[i] = i;
	}
	return list;
}

long *list_read_bad(int n) {
	long *list = NULL;
	for (int i = 0; i < n; i++) {
		list = realloc(list, (i + 1) * sizeof(long)); // want memory/unchecked-c-allocation "old memory is lost"
		if (!list)
			return NULL;
		list[i] = i;
	}
	return list;
}
