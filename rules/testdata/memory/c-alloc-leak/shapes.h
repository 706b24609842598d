#ifndef SHAPES_H
#define SHAPES_H

struct shape {
	char *label;
	double size;
};

struct shape *shape_new(const char *label);
void shape_free(struct shape *s);
double shape_size(const struct shape *s);

/* Fills *out; 0 for success. The caller frees it with shape_free. */
int shape_read(const char *text, struct shape **out);

/* Keeps owning what it returns. */
struct shape *shape_default(void);

/* Takes s over. */
void shape_register(struct shape *s);

#endif
