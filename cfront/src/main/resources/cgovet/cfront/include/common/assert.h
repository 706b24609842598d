#undef assert
#if defined(__linux__) && !defined(__ANDROID__)
extern void __assert_fail(const char *, const char *, unsigned int, const char *) __attribute__((__noreturn__));
#define CGOVET_ASSERT_FAIL(text) __assert_fail(text, __FILE__, __LINE__, __func__)
#elif defined(_WIN32)
extern void _assert(const char *, const char *, unsigned int) __attribute__((__noreturn__));
#define CGOVET_ASSERT_FAIL(text) _assert(text, __FILE__, __LINE__)
#else
extern void __assert_rtn(const char *, const char *, int, const char *) __attribute__((__noreturn__));
#define CGOVET_ASSERT_FAIL(text) __assert_rtn(__func__, __FILE__, __LINE__, text)
#endif
#ifdef NDEBUG
#define assert(condition) ((void)0)
#else
#define assert(condition) ((condition) ? (void)0 : CGOVET_ASSERT_FAIL(#condition))
#endif
#ifndef static_assert
#define static_assert _Static_assert
#endif
