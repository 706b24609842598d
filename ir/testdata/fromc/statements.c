void use(int);
void *address(void);

int loops(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        if (i == 3)
            continue;
        sum += i;
    }
    while (n)
        n--;
    do
        sum--;
    while (sum > 10 && sum != 12);
    do { use(1); } while (0);
    return sum;
}

int choose(int n)
{
    switch (n) {
        int passed;
    case 1:
        passed = 2;
        /* falls through */
    case 2 ... 4:
        return passed;
    default:
        use(n);
        break;
    case 9:;
    }
    return n ? 1 : -1;
}

int jump(int n)
{
again:
    if (n-- > 0)
        goto again;
    else
        use(n);
    if (0) {
    inside:
        use(2);
    }
    if (n == 5)
        goto inside;
}

void computed(int n)
{
    void *targets[] = { &&one, &&two };
    goto *targets[n];
one:
    use(1);
two:
    use(2);
}

_Noreturn void stop(int);
int never(int n)
{
    if (n)
        stop(n);
    __builtin_unreachable();
}

void assembler(int *p)
{
    int out, both = 1;
    asm volatile("" ::: "memory");
    asm("op %0, %1" : "=r"(out), "+r"(both) : "r"(*p));
    asm volatile("write %0" : : "r"(p) : "memory");
    use(out + both);
}

static void release(void **p) { use(*p != 0); }
int cleanup(int n)
{
    __attribute__((cleanup(release))) void *outer = address();
    while (n--) {
        __attribute__((cleanup(release))) void *inner = address();
        if (n == 1)
            break;
        if (n == 2)
            return n;
        if (n == 3)
            goto out;
    }
out:
    return 0;
}

int value(int n)
{
    int never_set;
    int in_cell;
    int *p = &in_cell;
    n += ({ int t = n; t * 2; });
    if (n)
        return;
    return *p + never_set;
}
