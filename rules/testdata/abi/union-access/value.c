#include "value.h"

static struct event next;

struct event *event_next(void) { return &next; }
double value_number(const value *v) { return v->number; }
void value_take(value *v) { (void)v; }
