#ifndef QUEUE_H
#define QUEUE_H

typedef void loop_add(int (*job)(void *), void *data);

void post(loop_add *add, int id, char *title);

#endif
