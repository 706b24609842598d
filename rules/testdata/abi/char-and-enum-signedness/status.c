#include "status.h"

static char text[4] = "abc";

char *text_of(int n) { return text + n; }
unsigned int find_id(int n) { return n ? 1u : (unsigned int)-1; }
unsigned long find_wide(int n) { return n ? 1ul : (unsigned long)-1; }
id_t32 next_id(void) { return 7; }
int code_of(int n) { return n; }
unsigned short port_of(int n) { return (unsigned short)n; }
status_t status_of(int n) { return n ? STATUS_OK : STATUS_BAD; }
color_t color_of(int n) { return n ? COLOR_RED : COLOR_BLUE; }
