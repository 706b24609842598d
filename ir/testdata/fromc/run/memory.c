typedef unsigned long size_t;
int printf(const char *, ...);
void *malloc(size_t);
void *calloc(size_t, size_t);
void *realloc(void *, size_t);
void free(void *);
void *memcpy(void *, const void *, size_t);
size_t strlen(const char *);
char *strcpy(char *, const char *);

struct list { int value; struct list *next; };
struct pair { char tag; union { int i; char c[4]; struct { short lo, hi; }; } u; long last; };
struct bits { unsigned a : 3; int b : 5; unsigned : 0; unsigned c : 12; unsigned char d; };
typedef struct { struct pair p[2]; int n; } box;

static struct list *push(struct list *head, int value)
{
    struct list *item = malloc(sizeof *item);
    item->value = value;
    item->next = head;
    return item;
}

static struct list *reverse(struct list *head)
{
    struct list *result = 0;
    while (head) {
        struct list *next = head->next;
        head->next = result;
        result = head;
        head = next;
    }
    return result;
}

static void drop(struct list **at, int value)
{
    while (*at && (*at)->value != value)
        at = &(*at)->next;
    if (*at) {
        struct list *gone = *at;
        *at = gone->next;
        free(gone);
    }
}

static struct pair made(int i) { struct pair p = { 'm', { .i = i }, i * 2L }; return p; }
static long changed(struct pair p) { p.last += 5; return p.last; }
static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
static int ticks(void) { static int n = 40; static int m; m += 2; return ++n + m; }
static int twice(void) { int r; { static int n = 1; r = n++; } { static int n = 100; r += n++; } return r; }
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int apply(int (*f)(int, int), int a, int b) { return f(a, b); }
struct ops { int (*run)(int, int); const char *name; };
static const struct ops table[] = { { add, "add" }, { .name = "sub", .run = &sub } };
int old(a, b) int a; char b; { return a * 10 + b; }
static size_t where(const struct pair *p, const void *q) { return (const char *)q - (const char *)p; }

int main(void)
{
    struct list *l = 0;
    for (int i = 0; i < 5; i++)
        l = push(l, i);
    l = reverse(l);
    drop(&l, 0);
    drop(&l, 3);
    for (struct list *p = l; p; p = p->next)
        printf("%d ", p->value);
    printf("\n");

    struct pair p = made(0x12345678), q, *r = &q;
    q = p;
    r->u.c[0] = 1;
    r->u.hi = 7;
    printf("%x %x %d %d %ld\n", p.u.i, q.u.i, q.u.lo, r->tag, changed(q));
    printf("%ld %ld\n", q.last, made(9).last + made(3).u.i);
    (*r).last = made(4).last;
    printf("%ld %d\n", r->last, (r ? *r : p).tag);

    struct bits b = { 9, -1, 4095 };
    b.c++;
    b.b -= 16;
    b.a = b.a + 6;
    b.d = 255;
    printf("%d %d %d %d %lu\n", b.a, b.b, b.c, b.d, sizeof b);
    printf("%d ", b.a = 9);
    printf("%d %d\n", b.b++, b.a);

    int grid[3][4];
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            grid[i][j] = i * 10 + j;
    int (*row)[4] = grid + 1;
    int *flat = &grid[0][0];
    printf("%d %d %d %d %ld\n", row[1][2], (*row)[3], flat[5], *(*(grid + 2) + 1), &grid[2][0] - flat);
    printf("%ld %lu %lu\n", (long)(row + 1 - grid), sizeof grid, sizeof *row);
    for (int *e = grid[0], *end = grid[0] + 4; e != end; ++e)
        printf("%d ", *e);
    printf("%c %d\n", "text"[2], 2["abc"]);

    box many[2] = { [1].p[1].u.c = { 'x', 'y' }, [0] = { { { 1 }, { 2 } }, 3 } };
    box *last = many + 1, copy = *last;
    last->p[1].u.c[1]++;
    printf("%d %d %d %c %c\n", many[0].p[1].tag, many[0].n, many[1].n, last->p[1].u.c[1], copy.p[1].u.c[1]);

    void *raw = malloc(4 * sizeof(int));
    int *numbers = raw;
    for (int i = 0; i < 4; i++)
        *(numbers + i) = i * i;
    numbers = realloc(numbers, 40);
    numbers[9] = numbers[3] + *(int *)((char *)numbers + 8);
    printf("%d\n", numbers[9]);
    char *text = calloc(1, 8), *t = text;
    for (const char *s = "hello"; (*t++ = *s++);)
        ;
    printf("%s %lu %ld\n", text, strlen(text), t - text);
    free(text);

    printf("%d %d %d %d\n", fib(12), ticks() * 100, 0, twice());
    printf("%d %d\n", ticks(), 0 + twice());
    int (*f)(int, int) = &add;
    int (*fs[2])(int, int) = { add, sub };
    printf("%d %d %d %d\n", f(1, 2), (*f)(3, 4), fs[1](9, 4), (***fs)(5, 5));
    for (const struct ops *o = table; o < table + 2; o++)
        printf("%s %d\n", o->name, apply(o->run, 7, 3));
    printf("%d %d\n", f == add, f != sub && f);
    printf("%d %lu %lu\n", old(4, 2), where(&p, &p.u), __builtin_offsetof(struct pair, u.hi));
    printf("%lu %lu %lu\n", sizeof(struct pair), sizeof(box), _Alignof(long));
    char local[] = "local", fixed[8] = "fix", exact[3] = "abc";
    local[0] = 'v';
    printf("%s %s %d %c %lu\n", local, fixed, fixed[7], exact[2], sizeof local);
    int swap = 1, other = 2, *ps = &swap, *po = &other, **pp = &ps;
    **pp = 5;
    pp = &po;
    *pp = ps;
    *po += 1;
    printf("%d %d %d\n", swap, other, ps == po);
    unsigned long address = (unsigned long)&swap;
    *(int *)address = 77;
    printf("%d %d\n", swap, (void *)0 == 0);
    memcpy(&other, &swap, sizeof swap);
    return other;
}
