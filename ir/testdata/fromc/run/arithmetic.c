int printf(const char *, ...);

static int calls;
static int next(void) { return ++calls; }
static int *slot(int *a) { calls++; return a; }

int main(void)
{
    int i = -7;
    unsigned u = 5;
    unsigned char c = 200;
    signed char s;
    short h = 30000;
    long long big = 1LL << 40;
    _Bool b;
    int x, y;

    printf("%d %d %d %d\n", i / 2, i % 3, i >> 1, ~i);
    printf("%u %u\n", u - 6, -u);
    printf("%d %d\n", i < u, -1 < 1u);
    c += 100;
    printf("%d\n", c);
    s = c + 100;
    printf("%d\n", s);
    h *= 2;
    printf("%d\n", h);
    printf("%d\n", (c = 300) + 1);
    printf("%d\n", (s = 200, s));
    c = 255;
    printf("%d ", c++);
    printf("%d ", c);
    printf("%d\n", --c);
    printf("%lld %d\n", big, (int)(big >> 38));
    b = 256;
    printf("%d\n", b);
    b = 0.5;
    printf("%d\n", b);
    b = &i;
    printf("%d %d\n", b, !b);
    b = i & 8;
    printf("%d %d\n", b, !(i & 1));
    printf("%d\n", (unsigned char)300 + (signed char)200);
    printf("%lu\n", (unsigned long)-1);
    printf("%d\n", (x = 3) * (y = 4) + x - y);
    x = y = c = 258;
    printf("%d %d %d\n", x, y, c);
    printf("%d %d\n", sizeof(int) > -1, (int)sizeof(int) > -1);
    printf("%d\n", 'a' + '\n' + '\x41');
    printf("%d\n", 1 ? -1 : 1u);
    printf("%d\n", (1 ? -1 : 1u) > 0);
    {
        int a[3] = { 10, 20, 30 };
        int *p = a;
        *p++ += 5;
        *slot(p) += 1;
        (*p)++;
        p[1]--;
        printf("%d %d %d %d %d\n", a[0], a[1], a[2], (int)(p - a), calls);
        a[next() - 3]++;
        a[next() - 4] <<= 2;
        printf("%d %d %d %d\n", a[0], a[1], a[2], calls);
    }
    {
        double d = 2.5;
        float f = 0.1f;
        int t = 3.99;
        d *= 2;
        f += 1;
        printf("%f %f %d %d\n", d, f, t, d == 5.0);
        t = d / 2;
        i = 7;
        i *= 1.5;
        printf("%d %d %d\n", t, i, 0.0 ? 1 : 2);
        if (d)
            printf("true\n");
        if (!(d - 5))
            printf("zero\n");
    }
    for (u = 3; u-- > 0;)
        printf("%u ", u);
    printf("\n");
    return i;
}
