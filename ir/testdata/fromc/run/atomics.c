int printf(const char *, ...);

struct object { int references; void *data; };

static int release(struct object *o) { return __atomic_sub_fetch(&o->references, 1, 5) == 0; }

int main(void)
{
    int n = 5, seen = 5, old;
    struct object o = { 2, 0 };
    printf("%d ", __sync_fetch_and_add(&n, 3));
    printf("%d\n", n);
    printf("%d ", __sync_add_and_fetch(&n, 3));
    printf("%d\n", n);
    printf("%d\n", __sync_fetch_and_and(&n, 6));
    printf("%d\n", __sync_or_and_fetch(&n, 8));
    printf("%d\n", __atomic_fetch_xor(&n, 3, 0));
    printf("%d\n", __atomic_nand_fetch(&n, 1, 0));
    __atomic_store_n(&n, 9, 0);
    printf("%d\n", __atomic_exchange_n(&n, 4, 0));
    printf("%d\n", __sync_bool_compare_and_swap(&n, 4, 6));
    printf("%d ", __sync_val_compare_and_swap(&n, 4, 7));
    printf("%d\n", n);
    printf("%d ", __atomic_compare_exchange_n(&n, &seen, 1, 0, 0, 0));
    printf("%d\n", seen);
    printf("%d ", __atomic_compare_exchange_n(&n, &seen, 1, 0, 0, 0));
    printf("%d\n", n);
    __atomic_load(&n, &old, 0);
    printf("%d %d\n", old, __atomic_load_n(&n, 0));
    __sync_lock_release(&n);
    printf("%d %d ", n, release(&o));
    printf("%d\n", release(&o));
    if (__builtin_expect(n, 0))
        return 1;
    return __builtin_constant_p(3) && !__builtin_types_compatible_p(int, long);
}
