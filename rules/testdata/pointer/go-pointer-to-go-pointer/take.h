#include <stddef.h>
#include <stdint.h>

typedef struct holder {
	int *p;
	int n;
} holder;

typedef struct buffer {
	void *base;
	size_t len;
} buffer;

typedef struct opaque opaque;

typedef union word {
	void *p;
	uintptr_t n;
} word;

typedef union bits {
	uint64_t n;
	unsigned char each[8];
} bits;

void take(void *p);
void take_holder(holder *h);
void take_value(holder h);
void take_buffer(buffer b);
void take_strings(char **list, int n);
void take_buffers(buffer *list, int n);
void take_number(int *p);
void take_opaque(opaque *o);
void take_word(word *w);
void take_bits(bits *b);
