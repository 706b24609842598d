int printf(const char *, ...);

struct point { int x, y; };
struct line { struct point from, to; char name[6]; };
struct odd { int : 4; int a; int : 0; int b[3]; union { int u; char v; }; int z; };
enum { RED, GREEN = 5, BLUE };

static int table[] = { 1, 2, [5] = 6, 7, [2] = 33 };
static struct line lines[] = { 1, 2, 3, 4, "one", { { 5 }, .to.y = 8 }, { .name = { 'a', 'b' } } };
static const char *names[BLUE + 1] = { [RED] = "red", [BLUE] = "blue" };
static int matrix[2][3] = { { 1 }, 2, 3, 4 };
static struct odd odd = { 1, 2, 3, 4, 5, 6 };
static int *pointer = &table[5];
static struct point *at = &lines[1].to;
static long sum = sizeof table / sizeof *table + BLUE;

static int total(struct point p) { return p.x * 100 + p.y; }
static int next(int *n) { return ++*n; }

int main(void)
{
    int n = 0;
    for (int i = 0; i < (int)(sizeof table / sizeof table[0]); i++)
        printf("%d ", table[i]);
    printf("\n");
    for (int i = 0; i < 3; i++)
        printf("%d %d %d %d %s\n", lines[i].from.x, lines[i].from.y, lines[i].to.x, lines[i].to.y, lines[i].name);
    printf("%s %d %s\n", names[0], !names[1], names[BLUE]);
    for (int i = 0; i < 6; i++)
        printf("%d ", matrix[i / 3][i % 3]);
    printf("%d %d %d %d %d\n", odd.a, odd.b[0], odd.b[2], odd.v, odd.z);
    printf("%d %d %ld\n", *pointer, at->y, sum);

    struct point a = { next(&n), next(&n) }, b = { .y = 4 };
    struct line l = { a, b, "ab" }, m = { .to.y = 3, .to.x = 50, .name[1] = 'q' };
    printf("%d %d %d %d %s\n", l.from.x, l.from.y, l.to.x, l.to.y, l.name);
    printf("%d %d %d %d\n", m.from.x, m.to.x, m.to.y, m.name[1]);
    printf("%d %d\n", total((struct point){ 3, 4 }), total((struct point){ .y = 9 }));
    struct point *p = (struct point[]){ { 1, 2 }, { 3, 4 } } + 1;
    p->x += 10;
    printf("%d %d\n", p->x, p[-1].y);
    int local[4] = { [1 ... 2] = 8 }, empty[3] = { 0 }, scalar = { 6 };
    printf("%d %d %d %d %d %d\n", local[0], local[1], local[2], local[3], empty[2], scalar);
    struct line all[2] = { [1].from = { 1, 2 }, 3, 4, "end" };
    printf("%d %d %d %s\n", all[1].from.y, all[1].to.x, all[0].to.y, all[1].name);
    struct odd o = { .v = 1, 9 };
    printf("%d %d %d\n", o.u, o.z, o.b[1]);
    char texts[][4] = { "ab", { "cd" }, { 'e' } };
    printf("%s %s %s %lu\n", texts[0], texts[1], texts[2], sizeof texts);
    for (int i = 0; i < 2; i++) {
        int fresh[2] = { i };
        fresh[1] += fresh[0] + 1;
        printf("%d ", fresh[1]);
    }
    union { struct point p; int i[2]; } u = { { 1, 2 } }, v = { .i = { 7, 8 } };
    u.p = v.p;
    printf("%d %d\n", u.i[1], v.p.x);
    struct { struct point p; int k; } anonymous = { .k = 3, .p = { 1 } }, *again = &anonymous;
    again->p.y = 6;
    printf("%d %d %d\n", anonymous.p.x, anonymous.p.y, again->k);
    static struct point kept[2] = { { 1, 2 }, { .y = 5 } };
    kept[1].x += kept[1].y;
    printf("%d\n", kept[1].x);
    return 0;
}
