package cgovet.gofront.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that grow in one way: long, deep, wide, or by a chain of declarations. */
final class Shapes {
    /** What stands once before and after a part that is repeated; {@code %d} is its number. */
    record Shape(String before, String part, String after, int start, int most, boolean mirrored) {
        String text(int n) {
            StringBuilder text = new StringBuilder(before);
            String[] pieces = part.split("\\$", -1);
            for (int i = 1; i <= n; i++) {
                text.append(numbered(pieces[0], i));
            }
            if (mirrored) {
                text.append(pieces[1]);
                for (int i = n; i >= 1; i--) {
                    text.append(numbered(pieces[2], i));
                }
            }
            return text.append(numbered(after, n)).append('\n').toString();
        }

        /** {@code #} is the number, {@code @} the one before. */
        private static String numbered(String piece, int i) {
            if (piece.indexOf('#') < 0 && piece.indexOf('@') < 0) {
                return piece;
            }
            return piece.replace("#", Integer.toString(i)).replace("@", Integer.toString(i - 1));
        }
    }

    static final Map<String, Shape> ALL = new LinkedHashMap<>();

    private Shapes() {}

    private static void wide(String name, String before, String part, String after) {
        ALL.put(name, new Shape("package p\n" + before, part, after, 64, 1 << 22, false));
    }

    /** The part holds the innermost between two {@code $}; the nesting ends before the limits. */
    private static void deep(String name, String before, String part, String after) {
        ALL.put(name, new Shape("package p\n" + before, part, after, 64, 1 << 11, true));
    }

    static {
        wide("spaces", "", "            ", "");
        wide("newlines", "", "\n\n\n\n", "");
        wide("comments", "", "// a comment\n", "");
        wide("block comments", "", "/* a */", "");
        wide("open comment", "/*", "* / ", "");
        wide("open quotes", "", "\" ' ` \n", "");
        wide("one string", "var s = \"", "\\x41b", "\"");
        wide("illegal bytes", "", "\u0001# \\", "");
        wide("long digits", "const x = 1", "23", "");
        wide("long fraction", "const x = 0.1", "23", "");
        wide("words", "", "w# ", "");
        wide("open parens", "var x = ", "(", "");
        wide("closing parens", "", ") ", "");
        wide("bad declarations", "", "} func ( ", "");
        wide("type parameters", "type T[", "P# any,", "] int");
        wide("ambiguous parameters", "type T[P *", "a*", "b] int");
        wide(
                "functions",
                "",
                "func f#(a, b int) int { if a < b { return f#(b, a) }; return a }\n",
                "");
        wide("one body", "func f(a int) {\n", "if a > # { a++ }\n", "}");
        wide("locals", "func f() {\n", "v# := #; _ = v#\n", "}");
        wide("calls", "func g(int) {}\nfunc f() {\n", "g(#)\n", "}");
        wide("sum", "var v int\nvar x = v", " + v", "");
        wide("constant sum", "const x = 1", " + #", "");
        wide("strings added", "const x = \"a\"", " + \"bcdefghi\"", "");
        wide("selectors", "type T struct { n *T }\nvar t T\nvar x = t", ".n", "");
        wide("calls of calls", "type F func() F\nvar f F\nvar x = f", "()", "");
        wide("indices", "type T []T\nvar t T\nvar x = t", "[0]", "");
        wide("array literal", "var x = []int{", "#, ", "}");
        wide("keyed literal", "var x = map[int]int{", "#: 1, ", "}");
        wide("keyed strings", "var x = map[string]int{", "\"k#\": 1, ", "}");
        wide("fields", "type T struct {\n", "f# int\n", "}\nvar x T\nvar y = x.f#");
        wide(
                "methods",
                "type T struct{}\n",
                "func (T) m#() {}\n",
                "var x interface { m1() } = T{}");
        wide(
                "interface methods",
                "type I interface {\n",
                "m#()\n",
                "}\nvar x, y I\nvar z = x == y");
        wide(
                "embedded interfaces",
                "type I0 interface{ m0() }\n",
                "type I# interface { I@; m#() }\n",
                "");
        wide(
                "embedded structs",
                "type T0 struct { a int }\n",
                "type T# struct { T@ }\n",
                "var x T#");
        wide(
                "promoted",
                "type T0 struct { a int }\n",
                "type T# struct { *T@ }\n",
                "var x T#\nvar y = x.a");
        wide("named chain", "type T0 int\n", "type T# T@\n", "var x T#");
        wide("alias chain", "type T0 = int\n", "type T# = T@\n", "var x T#");
        wide("alias chain back", "", "type T@ = T#\n", "type T# = int");
        wide("constants", "const (\n c0 = iota\n", "c#\n", ")");
        wide("constant chain", "const c0 = 0\n", "const c# = c@ + 1\n", "");
        wide("variable chain", "var v0 = 0\n", "var v# = v@ + 1\n", "");
        wide("variable chain back", "", "var v@ = v# + 1\n", "var v# = 0");
        wide(
                "call chain",
                "func f0() int { return 0 }\n",
                "func f#() int { return f@() + v }\n",
                "var v = 1\nvar w = f#()");
        wide("cases", "func f(a int) { switch a {\n", "case #: a++\n", "} }");
        wide("string cases", "func f(a string) { switch a {\n", "case \"#\": return\n", "} }");
        wide("type cases", "func f(a any) { switch a.(type) {\n", "case [#]int: return\n", "} }");
        wide("labels", "func f() {\n", "L#: for { break L# }\n", "}");
        wide("gotos", "func f() {\n", "L#: goto L#\n", "}");
        wide("else if", "func f(a int) {\n if a == 0 { }", " else if a == # { }", "}");
        wide("redeclared", "", "func f() {}\n", "");
        wide("undefined", "", "var v# = missing#\n", "");
        wide("arguments", "func f(a ...int) {}\nfunc g() { f(", "#, ", ") }");
        wide("parameters", "func f(", "p# int, ", ") {}");
        wide("results", "func f() (", "r# int, ", ") { return }\nfunc g() { f() }");
        wide("union", "type C interface { int", " | [#]int", " }");
        wide("instances", "type G[P any] struct { a P }\n", "var v# G[[#]int]\n", "");
        wide(
                "inferred",
                "func g[P any](a P) P { return a }\nfunc f() {\n",
                "_ = g([#]int{})\n",
                "}");
        wide(
                "instance chain",
                "type G[P any] struct { a P }\n type T0 = int\n",
                "type T# struct { a G[*T@] }\n",
                "");
        wide(
                "generic methods",
                "type G[P any] struct { a P }\n",
                "func (g G[P]) m#() P { return g.a }\n",
                "var x G[int]\nvar y = x.m#()");
        wide("cycle of types", "", "type T@ struct { a *T# }\n", "type T# struct { a *T0 }");
        wide("cycle by value", "", "type T@ struct { a T# }\n", "type T# struct { a T0 }");
        wide("cycle of aliases", "", "type T@ = []T#\n", "type T# = T0");
        wide(
                "cycle of variables",
                "",
                "var v@ = f#()\nfunc f#() int { return v# }\n",
                "var v# = v0");
        wide("imports", "", "import \"gone/p#\"\n", "");
        wide("build lines", "//go:build a", " || b#", "");
        wide("two dims", "var x = [][]int{", "{1, 2, 3, 4}, ", "}");
        wide("closures", "func f() {\n", "func() { v# := #; _ = v# }()\n", "}");
        wide("defers", "func f() {\n", "defer func() { recover() }()\n", "}");
        wide("send", "func f(c chan int) {\n", "select { case c <- #: case <-c: }\n", "}");
        deep("parens", "var x = ", "($1$)", "");
        deep("unary", "var v int\nvar x = ", "-$v$", "");
        deep("array types", "type T ", "[1]$int$", "");
        deep("pointers", "type T ", "*$int$", "");
        deep("slices", "type T ", "[]$int$", "var v, w T\nvar b = any(v) == any(w)");
        deep("maps", "type T ", "map[int]$int$", "");
        deep("struct types", "type T ", "struct { a $int$ }", "\nvar v, w T\nvar b = v == w");
        deep("interface types", "type T ", "interface { m() $int$ }", "");
        deep("function types", "type T ", "func($int$)", "");
        deep("blocks", "func f() ", "{ $$ }", "");
        deep("ifs", "func f(a bool) { ", "if a { $$ }", "}");
        deep("loops", "func f() { ", "for i# := range 3 { _ = i#; $$ }", "}");
        deep("function literals", "var x = ", "func() { _ = $0$ }", "");
        deep("conversions", "var x = ", "int($1$)", "");
        deep("nested calls", "func g(a int) int { return a }\nvar x = ", "g($1$)", "");
        deep("generic calls", "func g[P any](a P) P { return a }\nvar x = ", "g($1$)", "");
        deep("nested literals", "type T []T\nvar x = ", "T{$T{}$}", "");
        deep("elided literals", "type T []T\nvar x = T", "{$$}", "");
        deep("instances of instances", "type G[P any] struct { a *P }\nvar x ", "G[$int$]", "");
        deep("shifts", "var v uint\nvar x = ", "1 << ($v$)", "");
        deep("comparisons", "var x = ", "(1 == 2) == ($true$)", "");
        deep("right sums", "var v int\nvar x = ", "v + ($v$)", "");
        deep("constant right sums", "const x = ", "1 + ($1$)", "");
        deep("labelled", "func f() { ", "L#: for { $$ break L# }", "}");
        deep("switches", "func f(a any) { ", "switch b := a.(type) { case int: _ = b; $$ }", "}");
        deep("func results", "var x ", "func() (a, b $int$)", "");
    }
}
