#!/usr/bin/env python3
"""random_records: writes a header of structs and unions drawn by chance.

usage: random_records.py COUNT [SEED] [--prefix P]

Drawn are: scalars of all sizes, _Bool, long double, __int128, complex numbers, vectors, enums (plain, packed, negative,
wide), pointers, pointers to functions, arrays of one and two dimensions and of length 0, flexible arrays, bit-fields of
all types (unnamed and of width 0 too), unnamed and named inner structs and unions, records drawn before (by value,
through typedefs with an alignment, and in arrays), _Atomic, _Alignas, packed and aligned on members and records, and
#pragma pack. The same COUNT and SEED give the same text; it needs no other header.
"""
import random
import sys

HEAD = """\
#ifdef __SIZEOF_INT128__
typedef __int128 I128;
#else
typedef long long I128;
#endif
enum plain { PL_A, PL_B = 77 };
enum negative { NE_A = -1, NE_B };
enum __attribute__((packed)) tiny { TI_A, TI_B = 200 };
enum __attribute__((packed)) tiny_negative { TN_A = -3, TN_B = 300 };
enum wide { WI_A = 0x100000000LL };
typedef enum { UN_A, UN_B } unnamed_enum;
typedef int aligned_int __attribute__((aligned(16)));
typedef char aligned_char __attribute__((aligned(2)));
typedef double loose_double __attribute__((aligned(2)));
typedef int int_array[3];
typedef int v4 __attribute__((vector_size(4)));
typedef float v8 __attribute__((vector_size(8)));
typedef double v16 __attribute__((vector_size(16)));
typedef short v32 __attribute__((vector_size(32)));
"""

SCALARS = ["char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned", "long", "unsigned long",
           "long long", "unsigned long long", "_Bool", "float", "double", "long double", "I128", "float _Complex",
           "double _Complex", "long double _Complex", "enum plain", "enum negative", "enum tiny", "enum tiny_negative",
           "enum wide", "unnamed_enum", "aligned_int", "aligned_char", "loose_double", "int_array", "v4", "v8", "v16", "v32",
           "const volatile int"]
ATOMIC = ["char", "short", "int", "long", "long long", "void *"]
BITS = [("_Bool", 1), ("char", 8), ("signed char", 8), ("unsigned char", 8), ("short", 16), ("unsigned short", 16),
        ("int", 32), ("unsigned", 32), ("int", 32), ("unsigned", 32), ("long", 32), ("unsigned long long", 64),
        ("long long", 64), ("enum plain", 31), ("enum tiny", 8)]


class Drawer:
    def __init__(self, seed, prefix, all_of_gcc):
        self.all_of_gcc = all_of_gcc
        self.random = random.Random(seed)
        self.prefix = prefix
        self.known = []

    def one_in(self, n):
        return self.random.randrange(n) == 0

    def power(self, most):
        return 1 << self.random.randrange(most + 1)

    def attributes(self, rarity):
        out = []
        if self.one_in(rarity):
            out.append("packed")
        if self.one_in(rarity):
            out.append("aligned(%d)" % self.power(5) if not self.one_in(10) else "aligned")
        return " __attribute__((%s))" % ", ".join(out) if out else ""

    def bit_field(self, name):
        kind, most = self.random.choice(BITS)
        unnamed = self.one_in(5)
        width = 0 if unnamed and self.one_in(2) else self.random.randint(1, most)
        attributes = "" if unnamed else self.attributes(16)
        if not self.all_of_gcc and "aligned" in attributes:
            attributes = ""
        return "%s %s: %d%s;" % (kind, "" if unnamed else name + " ", width, attributes)

    def plain(self, name, depth):
        roll = self.random.randrange(20)
        after = ""
        if roll == 0:
            kind, name = "void", "(*%s)(int, struct never *)" % name
        elif roll == 1:
            kind, name = self.random.choice(["struct never", "void", "int"]), "*" + name
        elif roll == 2 and not self.one_in(3):
            kind = "_Atomic(%s)" % self.random.choice(ATOMIC if self.all_of_gcc else ATOMIC[:3])
        elif roll < 6 and self.known:
            kind = self.random.choice(self.known[-40:])
        elif roll < 9 and depth < 3:
            return self.inner(name, depth)
        else:
            kind = self.random.choice(SCALARS)
        # No compiler takes an array of elements aligned to more than their size, nor _Alignas below the type's own.
        over = kind in ("aligned_int", "aligned_char", "v32") or kind.endswith("_t")
        if not name.startswith("(") and not (over and kind != "v32") and self.one_in(6):
            after = "[%d]" % self.random.choice([0, 1, 2, 3, 7])
            if self.one_in(3):
                after += "[%d]" % self.random.randint(1, 3)
        before = "_Alignas(%d) " % (16 << self.random.randrange(3)) if kind in SCALARS and not over and self.one_in(30) else ""
        return "%s%s %s%s%s;" % (before, kind, name, after, self.attributes(14))

    def inner(self, name, depth):
        """A record within: unnamed members are found as if they were outer ones, so all names differ."""
        kind = self.random.choice(["struct", "struct", "union"])
        body = self.members(depth + 1, name + "_", 4, False)
        if self.one_in(2):
            return "%s { %s };" % (kind, body)
        return "%s { %s }%s %s;" % (kind, body, self.attributes(10), name)

    def members(self, depth, prefix, most, may_be_open):
        out = []
        for i in range(self.random.randint(1, most)):
            name = "%sm%d" % (prefix, i)
            out.append(self.bit_field(name) if self.random.randrange(5) < 2 else self.plain(name, depth))
        if may_be_open and self.one_in(12):
            out.insert(0, "int first;")
            out.append("%s open[];" % self.random.choice(["char", "int", "long long", "double", "v8"]))
        return " ".join(out)

    def record(self, number):
        union = self.one_in(6)
        kind, tag = "union" if union else "struct", "%s%d" % (self.prefix, number)
        body = self.members(0, "", 8, not union)
        pack = self.random.choice(["", "", "", "", "", "1", "2", "4", "8", "16"]) if self.one_in(2) else ""
        before = self.attributes(12) if self.one_in(2) else ""
        after = "" if before else self.attributes(7)
        lines = ["#pragma pack(push, %s)" % pack] if pack else []
        if self.one_in(8):
            lines.append("typedef %s%s { %s }%s %s;" % (kind, before, body, after, tag))
            name = tag
        else:
            lines.append("%s%s %s { %s }%s;" % (kind, before, tag, body, after))
            name = kind + " " + tag
        if pack:
            lines.append("#pragma pack(pop)")
        if "open[]" not in body:
            self.known.append(name)
            if self.one_in(20):
                lines.append("typedef %s %s_t __attribute__((aligned(%d)));" % (name, tag, 32 << self.random.randrange(2)))
                self.known.append(tag + "_t")
        return name, lines


def draw(count, seed, prefix="r", all_of_gcc=True):
    """The header's text, and the names of its records.

    all_of_gcc: whether there may be what clang places differently: bit-fields with the attribute aligned, atomic
    integers of 8 bytes on 386.
    """
    drawer = Drawer(seed, prefix, all_of_gcc)
    lines, names = [HEAD], []
    for i in range(count):
        name, text = drawer.record(i)
        names.append(name)
        lines += text
    return "\n".join(lines) + "\n", names


if __name__ == "__main__":
    if len(sys.argv) < 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    sys.stdout.write(draw(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)[0])
