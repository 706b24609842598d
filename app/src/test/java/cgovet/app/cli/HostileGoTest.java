package cgovet.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Go that is broken or made to hurt costs its own file at most. */
class HostileGoTest {
    private static final int DEEP = 100_000;
    private static final String TOO_DEEP = "nested too deeply; the rest of the file is skipped";

    @TempDir Path dir;

    record Case(String name, String text, String why) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case nested(String name, String before, String open, String mid, String close) {
        return new Case(name, before + open.repeat(DEEP) + mid + close.repeat(DEEP), TOO_DEEP);
    }

    private static String each(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    static Stream<Case> deep() {
        return Stream.of(
                nested("parentheses", "var x = ", "(", "1", ")"),
                new Case("open parentheses", "var x = " + "(".repeat(DEEP), TOO_DEEP),
                nested("unary operators", "var x = ", "!", "true", ""),
                nested("binary operators", "var x = ", "1+", "1", ""),
                nested("composite literals", "var x = []T", "{", "", "}"),
                nested("slice types", "var x ", "[]", "int", ""),
                nested("pointer types", "var x ", "*", "int", ""),
                nested("map types", "var x ", "map[int]", "int", ""),
                nested("channel types", "var x ", "chan ", "int", ""),
                nested("function types", "var x ", "func(", "", ")"),
                nested("struct types", "var x ", "struct{ a ", "int", "}"),
                nested("interface types", "var x ", "interface{ a(", "int", ")}"),
                nested("instances", "type G[T any] int\nvar x ", "G[", "int", "]"),
                nested("blocks", "func f() ", "{", "", "}"),
                nested("if", "func f() {", "if true {", "", "}"),
                nested("else if", "func f(b bool) { if b {}", " else if b {}", "}", ""),
                nested("for", "func f() ", "{ for ", "{", "}"),
                nested("switch", "func f() {", "switch { case true: ", "", "}"),
                nested("labels", "func f() {", "l: ", "", ""),
                nested("closures", "var x = ", "func() { _ = ", "1", "}"),
                nested("deferred closures", "func f() {", "defer func() {", "", "}()"),
                nested("calls", "var x = ", "f(", "1", ")"),
                nested("chained calls", "var x = f", "()", "", ""),
                nested("indices", "var x = f", "[0]", "", ""),
                nested("selectors", "var x = f", ".a", "", ""),
                nested("receives", "var x = ", "<-", "c", ""));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void nestingCostsTheFile(Case hostile) throws IOException {
        Repository.withLeak(dir)
                .write("x.go", "package m\n" + hostile.text + "\n")
                .check()
                .found()
                .isIncomplete("problem (syntax): x.go:", hostile.why, "incomplete: 1 file with");
    }

    static Stream<Case> broken() {
        return Stream.of(
                new Case("empty", "", "x.go:1:1: expected 'package'"),
                new Case("no package clause", "// nothing\n", "expected 'package'"),
                new Case("half a function", "package m\n\nfunc ( {\n", "x.go:3:8: expected ')'"),
                new Case("half expressions", "package m\nfunc f() { x := }\n", "expected operand"),
                new Case("open comment", "package m\n/* never", "comment not terminated"),
                new Case("open string", "package m\nvar s = \"never\n", "not terminated"),
                new Case("conflict", "package m\n<<<<<<< HEAD\nvar a int\n", "x.go:2:1"),
                new Case("NUL", "package m\nfunc \0f() {}\n", "illegal character NUL"),
                new Case("directions", "package m\nfunc a\u202eb() {}\n", "U+202E"),
                new Case(
                        "escapes", "package m\nfunc \u001b[31m() {}\n", "illegal character U+001B"),
                new Case("carriage return", "package m\rvar a = 1\rvar b = 2\r", "expected ';'"),
                new Case(
                        "late import",
                        "package m\nvar a int\nimport \"os\"\n",
                        "imports must appear"),
                new Case(
                        "//line",
                        "package m\n//line ../../../etc/passwd:1\nfunc f() {\nx := 1\n",
                        "x.go:5:1: expected '}'"),
                new Case(
                        "parentheses in a constraint",
                        "//go:build "
                                + "(".repeat(DEEP)
                                + "linux"
                                + ")".repeat(DEEP)
                                + "\n\npackage m\n",
                        "x.go is left out: malformed //go:build line"),
                new Case(
                        "negations in a constraint",
                        "//go:build " + "!".repeat(DEEP) + "linux\n\npackage m\n",
                        "x.go is left out: malformed //go:build line"),
                new Case("two packages", "package other\nfunc f() {}\n", "x.go says package other"),
                new Case(
                        "a million constants",
                        "package m\n\n// Code generated by x. DO NOT EDIT.\n\n"
                                + each(1_000_000, i -> "const K" + i + " = " + i + "\n"),
                        "more than 1.5 million tokens; the rest of the file is skipped"),
                new Case(
                        "100,000 statements",
                        "package m\nvar v uintptr\nfunc f() {\n" + "\tv++\n".repeat(DEEP) + "}\n",
                        "incomplete: 1 function analysed coarsely"),
                new Case(
                        "20,000 cases",
                        "package m\nfunc f(a uintptr) uintptr {\nswitch a {\n"
                                + each(20_000, i -> "case " + i + ": a++; fallthrough\n")
                                + "default: }\nreturn a }\n",
                        "incomplete: 1 function analysed coarsely"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenTextCostsTheFile(Case hostile) throws IOException {
        Repository.withLeak(dir)
                .write("x.go", hostile.text)
                .check()
                .found()
                .isIncomplete(hostile.why);
    }

    static Stream<Case> large() {
        return Stream.of(
                new Case(
                        "50,000 functions",
                        each(50_000, i -> "func f" + i + "() int { return " + i + " }\n"),
                        ""),
                new Case(
                        "2,000 C strings",
                        "// int length(const char *s);\nimport \"C\"\nfunc f(a int) {\n"
                                + each(
                                        2_000,
                                        i ->
                                                ("\tc%d := C.CString(\"\"); if a > %d { C.length(c%d) }\n")
                                                        .formatted(i, i, i))
                                + "}\n",
                        "result of C.CString(\"\")"),
                new Case(
                        "20,000 variables in a chain",
                        each(20_000, i -> "var v" + i + " = v" + (i + 1) + "\n")
                                + "var v20000 = 1\n",
                        ""),
                new Case(
                        "5,000 functions that call each other",
                        each(
                                5_000,
                                i ->
                                        "func f%d(a int) { if a > 0 { f%d(a-1); f%d(a-2) } }\n"
                                                .formatted(i, (i + 1) % 5_000, i * 7 % 5_000)),
                        ""),
                new Case(
                        "3,000 jumps",
                        "func f(a int) {\n"
                                + each(
                                        3_000,
                                        i ->
                                                "l%d: if a > %d { goto l%d }\n"
                                                        .formatted(i, i, i * 7919 % 3_000))
                                + "}\n",
                        ""),
                new Case(
                        "2,000 conditional defers",
                        "func g() {}\nfunc f(a bool) {\n"
                                + "defer g()\nif a { defer g() }\n".repeat(2_000)
                                + "}\n",
                        ""),
                new Case("a line of 16 MiB", "var s = \"" + "a".repeat(16 << 20) + "\"\n", ""),
                new Case("a name of 1 MiB", "var " + "a".repeat(1 << 20) + " = 1\n", ""),
                new Case(
                        "numbers without end",
                        "var a = 1" + "0".repeat(1 << 20) + "\nvar b = 1e" + "9".repeat(1_000),
                        ""),
                new Case(
                        "constants that square",
                        "const c0 = 1<<500\n"
                                + each(30, i -> "const c%d = c%d*c%d\n".formatted(i + 1, i, i)),
                        ""),
                new Case(
                        "strings that double",
                        "const c0 = \"aaaaaaaa\"\n"
                                + each(60, i -> "const c%d = c%d+c%d\n".formatted(i + 1, i, i)),
                        ""),
                new Case("shifts", "const c = 1<<1000000000\nconst d = 1 << (1<<62)\n", ""),
                new Case(
                        "arrays beyond memory",
                        "import \"unsafe\"\ntype T [1<<40]U\ntype U [1<<40]int64\nvar x T\n"
                                + "const s = unsafe.Sizeof(x)\nvar y = [...]int{1<<40: 1}\n",
                        ""),
                new Case(
                        "structs that double",
                        "import \"unsafe\"\ntype T0 struct{a, b int}\n"
                                + each(
                                        200,
                                        i -> "type T%d struct{ a, b T%d }\n".formatted(i + 1, i))
                                + "const s = unsafe.Sizeof(T200{})\nfunc f() { var x T200; _ = x }\n",
                        ""),
                new Case(
                        "instances that double",
                        "type P[A, B any] struct { a A; b B }\ntype T0 = P[int, int]\n"
                                + each(60, i -> "type T%d = P[T%d, T%d]\n".formatted(i + 1, i, i))
                                + "var x T60\nfunc f() { y := x; _ = y.a }\n",
                        ""),
                new Case(
                        "instances without end",
                        "type S[T any] struct { x *S[S[T]] }\nvar s S[int]\n"
                                + "func f[T any](n int, x T) { f[[]T](n-1, nil) }\n"
                                + "func g() { _ = s.x.x.x; f(1, 1) }\n",
                        ""),
                new Case(
                        "types of themselves",
                        "type T struct { a T }\ntype A B\ntype B A\ntype C [len(c)]int\nvar c C\n"
                                + "type I interface { I }\n",
                        ""),
                new Case(
                        "embedding that doubles",
                        each(
                                        60,
                                        i ->
                                                ("type E%1$d struct { E%2$d; F%2$d }\n"
                                                                + "type F%1$d struct { E%2$d; *F%2$d }\n")
                                                        .formatted(i, i + 1))
                                + "type E60 struct { x int }\ntype F60 struct { x int }\n"
                                + "func f(e E0) { _ = e.x; e.y() }\n",
                        ""),
                new Case(
                        "names twice",
                        "func F() {}\nfunc F() {}\nvar Length int\n",
                        "leak.go:6:6: Length redeclared"),
                new Case(
                        "odd imports",
                        "import (\"../../../etc/passwd\"; \"/etc\"; \"\"; \"a b\"; \"C:\\\\x\")\n",
                        "is not there"));
    }

    @ParameterizedTest
    @MethodSource("large")
    void boundedWorkIsDoneInFull(Case hostile) throws IOException {
        Repository.withLeak(dir)
                .write("x.go", "package m\n" + hostile.text)
                .check()
                .found()
                .isComplete(hostile.why);
    }

    @Test
    void bytesThatAreNoTextCostTheFile() throws IOException {
        Repository.withLeak(dir)
                .write(
                        "latin.go",
                        "package m\nvar \u00ff\u00fe = 1\n".getBytes(StandardCharsets.ISO_8859_1))
                .write("wide.go", "package m\nvar s = 1\n".getBytes(StandardCharsets.UTF_16))
                .write("mark.go", "\ufeffpackage m\n")
                .check()
                .found()
                .isIncomplete(
                        "latin.go:2:5: illegal UTF-8 encoding",
                        "wide.go:1:1: illegal UTF-8 encoding",
                        "incomplete: 2 files with syntax errors (latin.go, wide.go)");
    }
}
