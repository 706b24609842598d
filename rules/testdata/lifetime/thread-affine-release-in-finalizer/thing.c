#include "thing.h"

#include <stdlib.h>

struct thing {
	GLuint id;
};

thing *thing_new(void) { return calloc(1, sizeof(thing)); }
void thing_free(thing *t) { free(t); }
void thing_glrelease(thing *t) {
	glDeleteTextures(1, &t->id);
	free(t);
}
