package cgovet.gofront.fuzz;

import java.util.List;
import java.util.Random;

/**
 * Go programs drawn from a seed: their grammar is right for the most part, and what they name is
 * often there, so that the checker gets far before it finds fault.
 */
final class Programs {
    private static final List<String> BASIC =
            List.of(
                    "int",
                    "int8",
                    "uint",
                    "uintptr",
                    "float64",
                    "complex64",
                    "string",
                    "bool",
                    "any",
                    "error",
                    "byte",
                    "rune",
                    "unsafe.Pointer",
                    "comparable");
    private static final List<String> LITERALS =
            List.of(
                    "0",
                    "1",
                    "-1",
                    "1<<70",
                    "0x1p-2",
                    "'a'",
                    "\"s\"",
                    "`r`",
                    "nil",
                    "true",
                    "iota",
                    "1e400",
                    "2i",
                    "0b1_0",
                    "_",
                    "09",
                    "1.5",
                    "\"\\xff\"");
    private static final List<String> BINARY =
            List.of(
                    "+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>", "==", "!=", "<", "<=",
                    "&&", "||");
    private static final List<String> UNARY = List.of("-", "+", "!", "^", "&", "*", "<-");
    private static final List<String> BUILTINS =
            List.of(
                    "len",
                    "cap",
                    "append",
                    "copy",
                    "make",
                    "new",
                    "delete",
                    "panic",
                    "recover",
                    "min",
                    "max",
                    "clear",
                    "complex",
                    "real",
                    "imag",
                    "unsafe.Sizeof",
                    "unsafe.Offsetof",
                    "unsafe.Slice",
                    "unsafe.String",
                    "close",
                    "print");
    private static final int MAX_NESTING = 5;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int nesting;

    private Programs(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        return new Programs(random).file();
    }

    private String file() {
        out.append("package p\nimport (\"unsafe\"; \"fmt\"; _ \"gone/v2\")\n");
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            declaration();
            out.append('\n');
        }
        return out.toString();
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void put(String... parts) {
        for (String part : parts) {
            out.append(part);
        }
    }

    private void typeName() {
        put("T" + random.nextInt(6));
    }

    private void value() {
        put(one(3) ? "f" : "v", Integer.toString(random.nextInt(5)));
    }

    private void declaration() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                put("type ");
                typeName();
                if (one(3)) {
                    typeParameters();
                }
                put(one(6) ? " = " : " ");
                type();
            }
            case 3 -> {
                put("const ( v" + random.nextInt(5));
                if (one(2)) {
                    put(" ");
                    type();
                }
                put(" = ");
                expr();
                put("; v" + random.nextInt(5) + "; _ )");
            }
            case 4 -> {
                put("var v" + random.nextInt(5) + " ");
                if (one(2)) {
                    type();
                }
                put(" = ");
                expr();
            }
            case 5 -> {
                put("func (r ", one(2) ? "*" : "");
                typeName();
                put(one(4) ? "[A]" : "", ") m" + random.nextInt(4));
                signature();
                block();
            }
            default -> {
                put("func f" + random.nextInt(5));
                if (one(3)) {
                    typeParameters();
                }
                signature();
                block();
            }
        }
    }

    private void typeParameters() {
        put("[A ");
        constraint();
        put(one(2) ? ", B any" : "", one(4) ? ", C interface{ ~[]A; m0() }]" : "]");
    }

    private void constraint() {
        put(one(2) ? "any" : one(2) ? "~" : "");
        if (one(2)) {
            put("int|~string|");
            type();
        }
        if (one(4)) {
            put("interface{ ~int; m0(A) }");
        }
    }

    private void signature() {
        put("(");
        for (int i = random.nextInt(3); i >= 0; i--) {
            put("a" + i + " ", i == 0 && one(4) ? "..." : "");
            type();
            put(i > 0 ? ", " : "");
        }
        put(") ");
        if (one(2)) {
            put("(r0 ");
            type();
            put(one(3) ? ", err error) " : ") ");
        }
    }

    private void type() {
        if (++nesting > MAX_NESTING) {
            put(any(BASIC));
            nesting--;
            return;
        }
        switch (random.nextInt(14)) {
            case 0, 1 -> put(any(BASIC));
            case 2, 3, 4 -> typeName();
            case 5 -> {
                typeName();
                put("[");
                type();
                if (one(2)) {
                    put(", ");
                    type();
                }
                put("]");
            }
            case 6 -> {
                put("*");
                type();
            }
            case 7 -> {
                put("[");
                if (one(2)) {
                    expr();
                }
                put("]");
                type();
            }
            case 8 -> {
                put("map[");
                type();
                put("]");
                type();
            }
            case 9 -> {
                put(one(2) ? "chan " : one(2) ? "<-chan " : "chan<- ");
                type();
            }
            case 10 -> {
                put("struct { a, b ");
                type();
                put("; ", one(2) ? "*" : "");
                typeName();
                put(one(3) ? "; c int `t`" : "", " }");
            }
            case 11 -> {
                put("interface { m" + random.nextInt(4));
                signature();
                put("; ");
                type();
                put(one(2) ? "|~int }" : " }");
            }
            case 12 -> {
                put("func");
                signature();
            }
            default -> put(one(2) ? "A" : "B");
        }
        nesting--;
    }

    private void expr() {
        if (++nesting > MAX_NESTING) {
            put(any(LITERALS));
            nesting--;
            return;
        }
        switch (random.nextInt(18)) {
            case 0, 1 -> put(any(LITERALS));
            case 2, 3, 4 -> value();
            case 5 -> put("a" + random.nextInt(3));
            case 6, 7 -> {
                expr();
                put(" ", any(BINARY), " ");
                expr();
            }
            case 8 -> {
                put(any(UNARY), "(");
                expr();
                put(")");
            }
            case 9 -> {
                put(any(BUILTINS), "(");
                if (one(3)) {
                    type();
                } else {
                    expr();
                }
                arguments(2);
            }
            case 10 -> {
                value();
                put("(");
                expr();
                arguments(2);
            }
            case 11 -> {
                expr();
                put(".", one(2) ? "m" + random.nextInt(4) : one(2) ? "a" : "b");
            }
            case 12 -> {
                expr();
                put("[");
                expr();
                put(one(3) ? ":" : "", "]");
            }
            case 13 -> {
                type();
                put("{");
                expr();
                put(one(3) ? ": 1" : "", one(2) ? ", a: 2}" : "}");
            }
            case 14 -> {
                put("func");
                signature();
                block();
            }
            case 15 -> {
                expr();
                put(".(");
                type();
                put(")");
            }
            case 16 -> {
                put("(");
                type();
                put(")(");
                expr();
                put(")");
            }
            default -> {
                put("f" + random.nextInt(5), "[");
                type();
                put("](");
                expr();
                put(")");
            }
        }
        nesting--;
    }

    private void arguments(int most) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            put(", ");
            expr();
        }
        put(one(8) ? "...)" : ")");
    }

    private void block() {
        put("{ ");
        if (++nesting <= MAX_NESTING) {
            for (int i = random.nextInt(4); i > 0; i--) {
                statement();
                put("; ");
            }
        }
        nesting--;
        put("}");
    }

    private void statement() {
        switch (random.nextInt(16)) {
            case 0 -> {
                value();
                put(" := ");
                expr();
            }
            case 1 -> {
                expr();
                put(one(2) ? " = " : " += ");
                expr();
            }
            case 2 -> expr();
            case 3 -> {
                put("if ");
                expr();
                block();
                put(one(2) ? " else { return }" : "");
            }
            case 4 -> {
                put("for ", one(2) ? "i, x := " : "i := ", "range ");
                expr();
                block();
            }
            case 5 -> {
                put("for i := 0; i < ");
                expr();
                put("; i++ ");
                block();
            }
            case 6 -> {
                put("switch x := ");
                expr();
                put(".(type) { case ");
                type();
                put(", nil: _ = x; default: }");
            }
            case 7 -> {
                put("switch ");
                expr();
                put(" { case 1, ");
                expr();
                put(": fallthrough; default: }");
            }
            case 8 -> {
                put("select { case x, ok := <-");
                expr();
                put(": _ = x; default: }");
            }
            case 9 -> {
                put(one(2) ? "go " : "defer ");
                value();
                put("(");
                expr();
                put(")");
            }
            case 10 -> {
                put("return ");
                expr();
            }
            case 11 -> {
                put("L" + random.nextInt(2) + ": for ");
                block();
            }
            case 12 -> put(one(2) ? "goto" : one(2) ? "break" : "continue", " L0");
            case 13 -> {
                expr();
                put(" <- ");
                expr();
            }
            case 14 -> {
                expr();
                put("++");
            }
            default -> declaration();
        }
    }
}
