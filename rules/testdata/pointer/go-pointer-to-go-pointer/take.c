#include "take.h"

void take(void *p) {}
void take_holder(holder *h) {}
void take_value(holder h) {}
void take_buffer(buffer b) {}
void take_strings(char **list, int n) {}
void take_buffers(buffer *list, int n) {}
void take_number(int *p) {}
void take_opaque(opaque *o) {}
void take_word(word *w) { w->p = 0; }
void take_bits(bits *b) { b->n = 0; }
