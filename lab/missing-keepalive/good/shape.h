#ifndef SHAPE_H
#define SHAPE_H

typedef struct shape shape;

shape *shape_new(const char *label);
double shape_size(const shape *s);
void shape_free(shape *s);

#endif
