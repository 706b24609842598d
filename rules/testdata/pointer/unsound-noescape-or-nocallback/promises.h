typedef struct pair {
	int first, second;
} pair;

typedef void (*visit)(int);

void keep(void *p);
int *same(int *p);
int *inner(pair *p);
void through(void *p);
int look(const int *p);
void elsewhere(int *p);
void relay(int n);
void deep(int n);
void each(visit v, int n);
