#include <stdlib.h>
#include "box.h"

void free_box(struct box *b) {
	free(b);
}
