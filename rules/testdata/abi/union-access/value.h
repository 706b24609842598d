#include <stdint.h>

typedef union value { double number; int32_t code; void *pointer; char text[8]; } value;
typedef union small { uint32_t code; char text[4]; } small;
struct event { int kind; value v; small s; };

struct event *event_next(void);
double value_number(const value *v);
void value_take(value *v);
