#include "lib.h"

int good(int a, const char *text) { return a + text[0]; }
int narrow(int a) { return a; }
double scale(double x) { return 2 * x; }
int sign(unsigned a, void *p) { return (int)a + (p != 0); }
void run(step_cb cb, void *data) { cb(data, 1); }
int frame_size(const struct frame *f) { return f->size; }
static int local(int a) { return a; }
int local_user(int a) { return local(a); }
