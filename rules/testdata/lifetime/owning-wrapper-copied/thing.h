typedef struct thing thing;
typedef struct opaque opaque;

struct thing {
	int n;
};

thing *thing_new(void);
void thing_free(thing *t);
int thing_len(thing *t);
opaque *opaque_new(void);
void opaque_free(opaque *p);
int opaque_len(opaque *p);
void run(unsigned long u);
void mark(void *u);
void fill(char *p, int n);
