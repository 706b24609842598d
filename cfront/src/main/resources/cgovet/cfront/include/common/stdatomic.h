#ifndef CGOVET_STDATOMIC_H
#define CGOVET_STDATOMIC_H
typedef enum {
    memory_order_relaxed = 0,
    memory_order_consume = 1,
    memory_order_acquire = 2,
    memory_order_release = 3,
    memory_order_acq_rel = 4,
    memory_order_seq_cst = 5
} memory_order;
typedef _Atomic(_Bool) atomic_bool;
typedef _Atomic(char) atomic_char;
typedef _Atomic(signed char) atomic_schar;
typedef _Atomic(unsigned char) atomic_uchar;
typedef _Atomic(short) atomic_short;
typedef _Atomic(unsigned short) atomic_ushort;
typedef _Atomic(int) atomic_int;
typedef _Atomic(unsigned int) atomic_uint;
typedef _Atomic(long) atomic_long;
typedef _Atomic(unsigned long) atomic_ulong;
typedef _Atomic(long long) atomic_llong;
typedef _Atomic(unsigned long long) atomic_ullong;
typedef _Atomic(__CHAR16_TYPE__) atomic_char16_t;
typedef _Atomic(__CHAR32_TYPE__) atomic_char32_t;
typedef _Atomic(__WCHAR_TYPE__) atomic_wchar_t;
typedef _Atomic(__INT_LEAST8_TYPE__) atomic_int_least8_t;
typedef _Atomic(__INT_LEAST16_TYPE__) atomic_int_least16_t;
typedef _Atomic(__INT_LEAST32_TYPE__) atomic_int_least32_t;
typedef _Atomic(__INT_LEAST64_TYPE__) atomic_int_least64_t;
typedef _Atomic(__UINT_LEAST8_TYPE__) atomic_uint_least8_t;
typedef _Atomic(__UINT_LEAST16_TYPE__) atomic_uint_least16_t;
typedef _Atomic(__UINT_LEAST32_TYPE__) atomic_uint_least32_t;
typedef _Atomic(__UINT_LEAST64_TYPE__) atomic_uint_least64_t;
typedef _Atomic(__INTPTR_TYPE__) atomic_intptr_t;
typedef _Atomic(__UINTPTR_TYPE__) atomic_uintptr_t;
typedef _Atomic(__SIZE_TYPE__) atomic_size_t;
typedef _Atomic(__PTRDIFF_TYPE__) atomic_ptrdiff_t;
typedef _Atomic(__INTMAX_TYPE__) atomic_intmax_t;
typedef _Atomic(__UINTMAX_TYPE__) atomic_uintmax_t;
typedef struct {
    _Atomic(_Bool) __val;
} atomic_flag;
#define ATOMIC_VAR_INIT(value) (value)
#define ATOMIC_FLAG_INIT { 0 }
#define atomic_init(p, v) ((void)(*(p) = (v)))
#define atomic_store(p, v) ((void)(*(p) = (v)))
#define atomic_store_explicit(p, v, o) ((void)(*(p) = (v)))
#define atomic_load(p) (*(p))
#define atomic_load_explicit(p, o) (*(p))
#define atomic_exchange(p, v) (__atomic_exchange_n(p, v, 5))
#define atomic_exchange_explicit(p, v, o) (__atomic_exchange_n(p, v, o))
#define atomic_compare_exchange_strong(p, e, d) (__atomic_compare_exchange_n(p, e, d, 0, 5, 5))
#define atomic_compare_exchange_weak(p, e, d) (__atomic_compare_exchange_n(p, e, d, 1, 5, 5))
#define atomic_compare_exchange_strong_explicit(p, e, d, s, f) (__atomic_compare_exchange_n(p, e, d, 0, s, f))
#define atomic_compare_exchange_weak_explicit(p, e, d, s, f) (__atomic_compare_exchange_n(p, e, d, 1, s, f))
#define atomic_fetch_add(p, v) (__atomic_fetch_add(p, v, 5))
#define atomic_fetch_add_explicit(p, v, o) (__atomic_fetch_add(p, v, o))
#define atomic_fetch_sub(p, v) (__atomic_fetch_sub(p, v, 5))
#define atomic_fetch_sub_explicit(p, v, o) (__atomic_fetch_sub(p, v, o))
#define atomic_fetch_or(p, v) (__atomic_fetch_or(p, v, 5))
#define atomic_fetch_or_explicit(p, v, o) (__atomic_fetch_or(p, v, o))
#define atomic_fetch_xor(p, v) (__atomic_fetch_xor(p, v, 5))
#define atomic_fetch_xor_explicit(p, v, o) (__atomic_fetch_xor(p, v, o))
#define atomic_fetch_and(p, v) (__atomic_fetch_and(p, v, 5))
#define atomic_fetch_and_explicit(p, v, o) (__atomic_fetch_and(p, v, o))
#define atomic_is_lock_free(p) (1)
extern void atomic_thread_fence(memory_order);
extern void atomic_signal_fence(memory_order);
extern _Bool atomic_flag_test_and_set(volatile atomic_flag *);
extern _Bool atomic_flag_test_and_set_explicit(volatile atomic_flag *, memory_order);
extern void atomic_flag_clear(volatile atomic_flag *);
extern void atomic_flag_clear_explicit(volatile atomic_flag *, memory_order);
#endif
