int printf(const char *, ...);
void exit(int);

static int fall(int n)
{
    int r = 0;
    switch (n) {
        int hidden;
    case 1:
        r += 1;
    case 2:
        hidden = 2;
        r += hidden;
        break;
    case 'a' ... 'f':
        r = 100;
        break;
    default:
        r = -1;
    case 9:
        r -= 5;
    }
    return r;
}

static int duff(char *to, const char *from, int count)
{
    int n = (count + 3) / 4, rounds = 0;
    switch (count % 4) {
    case 0:
        do {
            *to++ = *from++;
    case 3:
            *to++ = *from++;
    case 2:
            *to++ = *from++;
    case 1:
            *to++ = *from++;
            rounds++;
        } while (--n > 0);
    }
    *to = 0;
    return rounds;
}

static int jumps(int n)
{
    int total = 0;
    if (n > 3)
        goto middle;
    while (n < 100) {
        int step = 5;
        total += step;
    middle:
        step = 7;
        total += step;
        n += 20;
        if (n > 70)
            goto out;
        if (n % 2)
            continue;
    }
out:
    return total;
}

static int trace(int v, const char *name) { printf("%s ", name); return v; }

static int outer(int a)
{
    for (int i = 0; i < 5; i++) {
        for (int j = 0;; j++) {
            if (j == i)
                break;
            if (j == 2)
                goto done;
            switch (j) {
            case 1:
                continue;
            }
            a += j + 1;
        }
        a += 10;
    }
done:
    return a;
}

static int noted;
static void note(int *p) { noted = noted * 10 + *p; }
static int cleaned(int how)
{
    __attribute__((cleanup(note))) int one = 1;
    for (int i = 0; i < 3; i++) {
        __attribute__((cleanup(note))) int two = i + 2;
        if (how == 1 && i == 1)
            continue;
        if (how == 2 && i == 1)
            break;
        if (how == 3)
            goto out;
        if (how == 4)
            return noted;
    }
    noted = noted * 10;
out:
    one = 9;
    return 0;
}

static int sign(int n) { return n < 0 ? -1 : n > 0 ? 1 : 0; }
static int either(int n) { return n ?: 42; }
static int macro(int n) { return ({ int t = n * 2; t += 1; t; }) + ({ n; }); }
static unsigned wide(unsigned n) { switch (n) { case -1: return 1; case 0x80000000: return 2; } return 3; }

int main(void)
{
    char buffer[20];
    int n;
    for (n = 0; n < 12; n++)
        printf("%d ", fall(n));
    printf("%d\n", fall('c'));
    for (n = 1; n < 9; n++) {
        int rounds = duff(buffer, "abcdefgh", n);
        printf("%d %s\n", rounds, buffer);
    }
    printf("%d %d %d\n", jumps(1), jumps(4), jumps(99));
    n = trace(0, "a") && trace(1, "b");
    n += trace(1, "c") || trace(1, "d");
    n += (trace(0, "e") || trace(5, "f")) && !trace(0, "g");
    printf("%d\n", n);
    n = trace(1, "x") ? trace(2, "y") : trace(3, "z");
    printf("%d\n", n);
    n = (trace(1, "l"), trace(2, "r"));
    printf("%d %d\n", n, outer(0));
    for (n = 0; n < 5; n++) {
        noted = 0;
        cleaned(n);
        printf("%d ", noted);
    }
    printf("\n%d %d %d %d %d\n", sign(-5), sign(0), sign(9), either(0), either(7));
    printf("%d %u %u\n", macro(4), wide(~0u), wide(1u << 31));
    n = 0;
    do {
        if (n == 3)
            continue;
        n++;
    } while (n < 3);
    do n += 100; while (0);
    while (1) {
        if (n++ > 110)
            break;
    }
    printf("%d\n", n);
    if (0) {
    inside:
        printf("inside\n");
        exit(3);
    }
    goto inside;
}
