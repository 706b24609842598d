#include "bad.h"
struct before { int a; };
struct large { char a[2147483648]; int b; };
struct over { char a[0x7fffffffffffffff]; long b[0x7fffffffffffffff]; };
struct aligned { int a; } __attribute__((aligned(9223372036854775808)));
struct broken { int a; int b c; };
struct itself { struct itself s; };
struct length { int a[before()]; };
struct unknown { mystery_t m; };
struct negative { char a[-1]; };
struct after { struct before b; int y; };
