#include "shapes.h"

static config a_config;
static message a_message;
static value a_value;
static bits some_bits;
static wire a_wire;
static options some_options;
static node a_node;
static int a_tail[4];
static header headers[4];

config *config_get(void) { return &a_config; }
void config_set(config *c) { a_config = *c; }
message *message_get(void) { return &a_message; }
value *value_get(void) { return &a_value; }
bits *bits_get(void) { return &some_bits; }
wire *wire_get(void) { return &a_wire; }
options *options_get(void) { return &some_options; }
node *node_get(void) { return &a_node; }
tail *tail_get(void) { return (tail *)a_tail; }
header *header_list(void) { return headers; }
