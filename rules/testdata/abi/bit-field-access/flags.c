#include "flags.h"

static struct flags now;
static struct plain plain;

struct flags *flags_now(void) { return &now; }
struct plain *plain_now(void) { return &plain; }
unsigned flags_a(const struct flags *f) { return f->a; }
