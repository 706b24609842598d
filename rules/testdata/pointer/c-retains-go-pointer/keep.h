#include <stddef.h>

typedef struct record {
	int *p;
	struct record *next;
} record;

typedef struct block {
	int n;
	int data[4];
} block;

typedef void (*callback)(void *);

void keep_field(int *p);
void keep_listed(int *p);
void keep_if(int *p, int really);
record *keep_record(void);
void keep_in(record *r, int *p);
void keep_inner(block *b);
void keep_callback(callback f, void *data);
void keep_done(void *data);
void keep_number(size_t n);
void keep_copy(int *p);
void keep_elsewhere(int *p);
int keep_context(int *p);
int keep_compare(const void *a, const void *b);
