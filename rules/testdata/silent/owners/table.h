#include <stddef.h>
struct value { void *base; size_t length; };
struct compare { int (*cmp)(const struct value *, const struct value *); size_t low, high; };
struct table { struct { struct compare k; struct compare v; } clc; };
struct environment { unsigned count; unsigned char *flags; struct table *kvs; };
struct transaction { int signature; struct environment *env; };
int comparesTwiceOk(const struct transaction *txn, unsigned dbi, size_t n, const struct value *all);
