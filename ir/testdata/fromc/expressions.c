typedef unsigned long size_t;
typedef struct { int x, y; } point;
struct node { struct node *next; union { int i; void *p; }; unsigned flags : 3; point at; int many[4]; };
void *malloc(size_t);
void *memcpy(void *, const void *, size_t);
int snprintf(char *, size_t, const char *, ...);
extern int counter;
static int hidden;
static double ratio = 0.5;

int arithmetic(int a, unsigned b, char c, double d)
{
    int r = a + b * c - ~a;
    r <<= 2;
    c += 1;
    d *= 1.5;
    r = -a / (c ? c : 1) % 7;
    _Bool truth = a & 4, from = &a;
    counter++;
    hidden = --r + (c = 300);
    return !a + (d > 0.0) + truth + (unsigned char)r + sizeof(point) + ~0u + from;
}

int logic(int a, void *p)
{
    if (a && !p || a > 3)
        return 1;
    int both = a && p;
    return both ?: a, both;
}

void *pointers(struct node *n, int i, int **pp)
{
    int grid[2][3];
    int *q = &grid[1][2] - i;
    long d = q - grid[0];
    *q++ = d;
    (*pp)++;
    n->next->many[i] = q[-1];
    n->p = n->next + 1;
    n->i += 2;
    n->flags++;
    return (char *)n->p + (size_t)q > (char *)0 ? (void *)d : "text";
}

point records(struct node n, struct node *to)
{
    point p = n.at, q = { .y = 1 };
    *to = n;
    to->at = (point){ p.x, 2 };
    struct node list[] = { { 0, { .p = to }, 1, 3, 4, { [2] = 5 } }, n };
    memcpy(&q, &list[1].at, sizeof q);
    return q;
}

typedef int (*callback)(void *, int);
struct table { callback run; };
static int plain(void *p, int n) { return p ? n : 0; }
int old();
int calls(struct table *t, callback f)
{
    callback g = plain;
    static int (*kept)(void *, int) = plain;
    static const char *names[2] = { "a", "b" };
    return t->run(t, 1) + f(0, 2) + (*g)(0, 3) + (&plain)(g, 4) + kept(names[0], 5) + old(1, "x")
        + undeclared(2) + records((struct node){ 0 }, 0).x;
}

void builtins(char *to, const char *from, int *n, __builtin_va_list ap)
{
    int sum;
    if (__builtin_expect(!to, 0))
        __builtin_trap();
    __builtin___memcpy_chk(to, from, 4, __builtin_object_size(to, 0));
    __builtin___snprintf_chk(to, 4, 1, 4, "%d", *n);
    if (__builtin_add_overflow(*n, 1, &sum) || __sync_fetch_and_sub(n, 1) == 1)
        *n = __builtin_popcount(sum) + __builtin_va_arg(ap, int);
    __atomic_compare_exchange_n(n, &sum, 3, 0, 0, 0);
    to = __builtin_strdup(from);
}

float complex_part(float _Complex z) { __real__ z = 2; return __imag__ z; }
typedef int four __attribute__((vector_size(16)));
int lanes(four a, four b) { a[1] = 3; return (a + b)[2]; }
