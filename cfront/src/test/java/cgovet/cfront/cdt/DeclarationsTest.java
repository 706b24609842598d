package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.cfront.syntax.CPrinter;
import cgovet.cfront.syntax.CUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declarations as they are understood; each text is accepted by gcc. */
final class DeclarationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "int a, *b, c[3], *d[4], (*e)[5]; => extern-free int a; int *b; int c[3]; int *d[4]; int (*e)[5];",
                "unsigned long long int x; => unsigned long long x;",
                "long unsigned x; short int y; => unsigned long x; short y;",
                "char *const volatile p; => char *const volatile p;",
                "const char *restrict p; => const char *restrict p;",
                "static const int t[] = {1, 2, [7] = 3, 4}; => static const int t[9] = {1, 2, [7] = 3, 4};",
                "char u[][2][4] = {\"a\", \"b\", \"c\"}; => char u[2][2][4] = {\"a\", \"b\", \"c\"};",
                "char s[] = \"ab\\n\"; => char s[4] = \"ab\\012\";",
                "int m[][2] = {{1, 2}, {3}}; => int m[2][2] = {{1, 2}, {3}};",
                "int m[][2] = {1, 2, 3}; => int m[2][2] = {1, 2, 3};",
                "extern int e[]; int e[4]; => int e[4];",
                "int f(void); => int f(void);",
                "int f(); => int f();",
                "int f(int a[10], int g(char)); => int f(int *a, int (*g)(char));",
                "void (*signal(int s, void (*h)(int)))(int); => void (*signal(int s, void (*h)(int)))(int);",
                "int printf(const char *f, ...); => int printf(const char *f, ...);",
                "typedef int T; T x; void f(T, int (T)); => typedef int T; T x; void f(T, int (*)(T));",
                "typedef int F(int); F f; => typedef int F(int); int f(int);",
                "struct s { int a : 3, : 0; struct s *next; char tail[]; }; => struct s { int a : 3; int : 0; struct s *next; char tail[]; };",
                "struct __attribute__((packed)) s { char c; int i; } __attribute__((aligned(8))); => struct s { char c; int i; } packed aligned(8);",
                "struct s { char c; int i __attribute__((packed, aligned(2))); }; => struct s { char c; int i packed aligned(2); };",
                "struct s { _Alignas(16) char c; _Alignas(long) char d; }; => struct s { char c aligned(16); char d aligned(8); };",
                "union u { int i; struct { char c; }; }; => struct {...} { char c; }; union u { int i; struct {...}; };",
                "enum e { A, B = 5, C, D = -1 }; => enum e : int { A = 0, B = 5, C = 6, D = -1, };",
                "enum e { A = 0x80000000 }; => enum e : unsigned int { A = 2147483648, };",
                "enum e { A = 1ull << 40 }; => enum e : unsigned long { A = 1099511627776, };",
                "enum __attribute__((packed)) e { A }; => enum e : unsigned char { A = 0, };",
                "enum e : short { A }; => enum e : short { A = 0, };",
                "typedef int v4 __attribute__((vector_size(16))); => typedef int __attribute__((vector_size(16))) v4;",
                "typedef int i64 __attribute__((mode(DI))); => typedef long i64;",
                "typedef unsigned u8 __attribute__((__mode__(__QI__))); => typedef unsigned char u8;",
                "__typeof__(1 + 1L) x; __typeof__(int *) y; => long x; int *y;",
                "int a[sizeof(long) + _Alignof(short)]; => int a[10];",
                "int a[__builtin_offsetof(struct { char c; int i; }, i)]; => struct {...} { char c; int i; }; int a[4];",
                "_Static_assert(1, \"x\"); int a; => int a;",
                "_Noreturn void f(void); [[noreturn]] void g(void); => void f(void) [[noreturn]]; void g(void) [[noreturn]];",
                "void *m(long) __attribute__((malloc(f, 1), __nonnull__)); => void *m(long) [[malloc(f,1)]] [[nonnull]];",
                "int f(void) __asm__(\"g\") __attribute__((pure)); => int f(void) [[pure]];",
                "_Thread_local int t; __thread int u; => _Thread_local int t; _Thread_local int u;",
                "_Atomic int a; _Atomic(long) b; => _Atomic int a; _Atomic long b;",
                "_Complex double z; float _Complex w; => double _Complex z; float _Complex w;",
                "__int128 i; unsigned __int128 u; __uint128_t v; => __int128 i; unsigned __int128 u; unsigned __int128 v;",
                "_Float64 d; _Float32 f; _Float64x l; _Float128 q; => double d; float f; long double l; __float128 q;",
                "int x = sizeof(int[3]) == 12 ? 'a' : '\\377'; => int x = ((sizeof(int [3]) == 12) ? 97 : -1);",
                "__extension__ typedef struct { int a; } T; => typedef struct {...} T; struct {...} { int a; };",
                "typedef int A[4]; void f(const A a); => typedef int A[4]; void f(const int *a);",
                "int é = 1; => int é = 1;",
            })
    void read(String text, String expected) {
        CUnit unit = Units.parse(text);
        assertThat(unit.problems()).isEmpty();
        String printed = CPrinter.print(unit).replaceAll("\\s+", " ").trim();
        assertThat(printed).isEqualTo(expected.replace("extern-free ", ""));
    }
}
