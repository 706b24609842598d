#include <stdbool.h>
#include <stdint.h>

typedef struct config {
	uint8_t flag;
	uint64_t ts;
	uint32_t id;
} config;

typedef struct header {
	uint32_t magic;
	uint16_t version;
	uint16_t flags;
} header;

typedef struct message {
	header head;
	uint64_t length;
	char name[8];
} message;

typedef struct value {
	int kind;
	union {
		double d;
		int64_t i;
		void *p;
	} u;
} value;

typedef struct bits {
	unsigned int a : 3;
	unsigned int b : 5;
	unsigned int c : 24;
	uint32_t next;
} bits;

#pragma pack(push, 1)
typedef struct wire {
	uint8_t type;
	uint32_t length;
} wire;
#pragma pack(pop)

enum mode { SLOW, FAST };

typedef struct options {
	enum mode mode;
	bool quiet;
	double rate;
} options;

typedef struct node {
	struct node *next;
	long n;
} node;

typedef struct tail {
	int count;
	int items[];
} tail;

config *config_get(void);
void config_set(config *c);
message *message_get(void);
value *value_get(void);
bits *bits_get(void);
wire *wire_get(void);
options *options_get(void);
node *node_get(void);
tail *tail_get(void);
header *header_list(void);
