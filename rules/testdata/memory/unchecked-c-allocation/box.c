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
