package cgovet.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C that is broken or made to hurt costs what it says itself, and nothing of what is beside it. */
class HostileCTest {
    private static final int DEEP = 100_000;
    private static final String BRACKETS = "brackets are nested deeper than ";

    @TempDir Path dir;

    record Case(String name, String text, String why) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case nested(
            String name, String before, String open, String mid, String close, String why) {
        return new Case(name, before + open.repeat(DEEP) + mid + close.repeat(DEEP) + ";\n", why);
    }

    private static String each(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private Repository.Run header(String text) throws IOException {
        return Repository.withLeak(dir)
                .write("x.h", text)
                .write("x.go", "package m\n\n// #include \"x.h\"\nimport \"C\"\n\nvar _ C.int\n")
                .check()
                .found();
    }

    private Repository.Run source(String text) throws IOException {
        return Repository.withLeak(dir).write("x.c", text).check().found();
    }

    static Stream<Case> badHeaders() {
        return Stream.of(
                new Case("broken", "int f( { \n} } int ;;; struct\nint ok(void);\n", "x.h:1:1"),
                new Case(
                        "#error",
                        "#error \"boom \u001b[31m\"\n",
                        "x.h:1:8: #error \"boom \\x1b[31m\""),
                new Case("NUL", "int a;\0 int b;\n", "x.h:1:7: Bad character"),
                new Case("open string", "char *s = \"never\nint a;\n", "Unbounded string"),
                new Case("#embed", "#embed \"/etc/passwd\"\n", "x.h:1:1: Invalid preprocessor"),
                nested("parentheses", "int x = ", "(", "1", ")", BRACKETS),
                nested("parentheses of a macro", "#define X ", "(", "1", ")", BRACKETS),
                nested("initialisers", "int x[] = ", "{", "", "}", BRACKETS),
                nested("declarators", "int ", "(", "*x", ")", BRACKETS),
                nested("records", "", "struct { ", "int a;", "} x;", "nested deeper than"),
                nested("attributes", "int a ", "__attribute__((", "x", "))", BRACKETS),
                nested("parentheses of #if", "#if ", "(", "1", ")\n#endif\n", BRACKETS),
                new Case(
                        "macros of each other",
                        "#define A B B\n#define B A A\nint x = A;\n",
                        "x.h:3:1"),
                new Case(
                        "macros that double",
                        "#define A0 1+\n"
                                + each(50, i -> "#define A%d A%d A%d\n".formatted(i + 1, i, i))
                                + "int x = A50 1;\n",
                        "the macros of this C text make more than"));
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void aBadHeaderCostsItsNames(Case hostile) throws IOException {
        header(hostile.text).isIncomplete(hostile.why, "incomplete: ", "C problem");
    }

    static Stream<Case> oddHeaders() {
        return Stream.of(
                new Case("100,000 #if", "#if 1\n".repeat(DEEP) + "#endif\n".repeat(DEEP), ""),
                new Case("open #if", "#if 0\n".repeat(DEEP), ""),
                new Case("negations of #if", "#if " + "!".repeat(DEEP) + "1\n#endif\n", ""),
                new Case("sums of #if", "#if " + "1+".repeat(DEEP) + "1\n#endif\n", ""),
                new Case("pointers", "extern int " + "*".repeat(DEEP) + "x;\n", ""),
                new Case("arrays", "extern int x" + "[1]".repeat(DEEP) + ";\n", ""),
                new Case("commas", "int x = (1" + ",1".repeat(DEEP) + ");\n", ""),
                new Case("parameters", "int f(" + "int,".repeat(DEEP) + "int);\n", ""),
                new Case("itself", "#include \"x.h\"\n#include \"x.h\"\nint a;\n", ""),
                new Case(
                        "itself by macro",
                        "#define X \"x.h\"\n#include X\n#include __FILE__\n",
                        ""),
                new Case("open comment", "/* never\nint a;\n", ""),
                new Case("a line of 16 MiB", "char *s = \"" + "a".repeat(16 << 20) + "\";\n", ""),
                new Case(
                        "numbers without end",
                        "enum { E = 0x" + "f".repeat(DEEP) + " };\n#define N 1" + "0".repeat(DEEP),
                        ""),
                new Case(
                        "100,000 fields",
                        "struct s { " + each(DEEP, i -> "int f" + i + ";\n") + "};\n",
                        ""),
                new Case("100,000 macros", each(DEEP, i -> "#define M" + i + " " + i + "\n"), ""),
                new Case(
                        "macros that name macros",
                        each(20_000, i -> "#define M" + i + " M" + (i + 1) + "\n")
                                + "int x = M0;\n",
                        ""),
                new Case(
                        "macros that double where nobody asks",
                        "#define A0 1\n"
                                + each(50, i -> "#define A%d (A%d+A%d)\n".formatted(i + 1, i, i)),
                        ""),
                new Case(
                        "typedefs of typedefs",
                        "typedef int t0;\n"
                                + each(20_000, i -> "typedef t%d *t%d;\n".formatted(i, i + 1))
                                + "extern t20000 x;\n",
                        ""),
                new Case(
                        "structs that double",
                        "struct s0 { int a, b; };\n"
                                + each(
                                        100,
                                        i ->
                                                "struct s%d { struct s%d a, b; };\n"
                                                        .formatted(i + 1, i)),
                        ""),
                new Case(
                        "structs of themselves",
                        "struct s { struct s x; };\nstruct t { struct u x; };\nstruct u { struct t y; };\n",
                        ""),
                new Case(
                        "sizes beyond 64 bits",
                        "int a[0x7fffffffffffffff][0x7fffffffffffffff];\n"
                                + "struct s { char c[-1]; int d[1ULL<<63]; } x"
                                + " __attribute__((aligned(1ULL<<62)));\nint b[1/0];\n"
                                + "enum e { A = 1/0, B = 1<<1000, C = -9223372036854775807-2 };\n",
                        ""),
                new Case(
                        "sizes of themselves",
                        "extern int a[sizeof(a)];\nenum { X = X, Y = Z, Z = Y };\n",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("oddHeaders")
    void anOddHeaderIsRead(Case hostile) throws IOException {
        header(hostile.text).isComplete(hostile.why);
    }

    static Stream<Case> cutSources() {
        return Stream.of(
                new Case("broken", "int f( { \n} }\nint ok(void) { return 1; }\n", "x.c:1:1"),
                nested("blocks", "void f(void) ", "{", "", "}", BRACKETS),
                nested(
                        "if",
                        "void f(int a) {",
                        "if (a) ",
                        ";}",
                        "",
                        "a statement is nested deeper"),
                nested(
                        "for",
                        "void f(int a) {",
                        "for(;;) ",
                        ";}",
                        "",
                        "a statement is nested deeper"),
                new Case(
                        "100,000 statements",
                        "int v; int g(int); void f(void) {\n" + "v++;\n".repeat(DEEP) + "g(v); }\n",
                        "incomplete: 1 function analysed coarsely"),
                new Case(
                        "20,000 cases",
                        "int g(int); int f(int a) { switch (a) {\n"
                                + each(20_000, i -> "case " + i + ": a++;\n")
                                + "} return g(a); }\n",
                        "incomplete: 1 function analysed coarsely"),
                new Case(
                        "300,000 lines",
                        "/* generated */\n" + each(300_000, i -> "static int g" + i + " = 1;\n"),
                        "incomplete: 1 C file read without bodies"));
    }

    @ParameterizedTest
    @MethodSource("cutSources")
    void aBadSourceCostsItsFunctions(Case hostile) throws IOException {
        source(hostile.text).isIncomplete(hostile.why);
    }

    static Stream<Case> largeSources() {
        return Stream.of(
                new Case("labels twice", "void f(int a) { l: a++; l: a++; goto l; goto m; }\n", ""),
                new Case(
                        "nonsense",
                        "void f(int a) { break; continue; case 1: default: return a; }\n",
                        ""),
                new Case(
                        "3,000 jumps",
                        "void f(int a) {\n"
                                + each(
                                        3_000,
                                        i ->
                                                "l%d: if (a > %d) goto l%d;\n"
                                                        .formatted(i, i, i * 7919 % 3_000))
                                + "}\n",
                        ""),
                new Case(
                        "5,000 functions that call each other",
                        each(
                                5_000,
                                i ->
                                        "int f%d(int a) { return f%d(a) + f%d(a); }\n"
                                                .formatted(i, (i + 1) % 5_000, i * 3 % 5_000)),
                        ""),
                new Case(
                        "conditions",
                        "int f(int a) { return "
                                + "a?".repeat(800)
                                + "1"
                                + ":2".repeat(800)
                                + "; }\n",
                        ""),
                new Case("strings", "char *s = " + "\"a\"\n".repeat(DEEP) + ";\n", ""));
    }

    @ParameterizedTest
    @MethodSource("largeSources")
    void aLargeSourceIsAnalysed(Case hostile) throws IOException {
        source(hostile.text).isComplete(hostile.why);
    }

    @Test
    void includesThatDoubleEnd() throws IOException {
        Repository tree = Repository.withLeak(dir);
        for (int i = 0; i < 40; i++) {
            String next = "#include \"i" + (i + 1) + ".h\"\n";
            tree.write("i" + i + ".h", next + next + "int v" + i + ";\n");
        }
        tree.write("x.go", "package m\n\n// #include \"i0.h\"\nimport \"C\"\n");
        tree.check().found().isIncomplete("x.go:3:1: this C text includes more than 20000 headers");
    }

    @Test
    void includesLeaveNoFolderThatMayBeRead() throws Exception {
        Repository.withLeak(dir)
                .link("away.h", "/etc/passwd")
                .link("zero.h", "/dev/zero")
                .link("loop.h", "loop.h")
                .link("linked", "/etc")
                .pipe("pipe.h")
                .write("folder.h/x", "")
                .write(
                        "x.h",
                        """
                        #include "../../../../../../../../etc/passwd"
                        #include "/etc/passwd"
                        #include </etc/group>
                        #include "/dev/zero"
                        #include "/proc/self/environ"
                        #include "away.h"
                        #include "zero.h"
                        #include "loop.h"
                        #include "pipe.h"
                        #include "folder.h"
                        #include "linked/hosts"
                        #if __has_include("/etc/shadow")
                        #error seen
                        #endif
                        int after(char *s);
                        """)
                .write(
                        "x.go",
                        """
                        package m

                        // #include "x.h"
                        import "C"

                        func After() { C.after(C.CString("x")) }
                        """)
                .check()
                .found()
                .isIncomplete(
                        "x.h:1:1: #include: ../../../../../../../../etc/passwd lies outside the"
                                + " audited folder; run cgovet on a parent folder",
                        "x.h:2:1: #include: /etc/passwd leads outside",
                        "x.h:3:1: #include: /etc/group leads outside",
                        "x.h:4:1: #include: /dev/zero leads outside",
                        "x.h:5:1: #include: /proc/self/environ leads outside",
                        "x.h:6:1: #include: away.h leads outside",
                        "x.h:7:1: #include: zero.h leads outside",
                        "x.h:8:1: #include: loop.h is a symbolic link that leads back to itself",
                        "x.h:9:1: #include: pipe.h is no regular file",
                        "x.h:10:1: there is no header folder.h",
                        "x.h:11:1: #include: linked/hosts leads outside",
                        "--> x.go:6:");
    }

    @Test
    void flagsAreReadAndNeverFollowed() throws IOException {
        Repository tree =
                Repository.withLeak(dir)
                        .write(
                                "x.go",
                                """
                                package m

                                // #cgo CFLAGS: -fplugin=./evil.so @flags -specs=x -B. -wrapper sh,-c,./evil
                                // #cgo CFLAGS: -I../../.. -I/etc -include /etc/passwd -imacros /etc/group
                                // #cgo CFLAGS: --sysroot=. -isysroot . -target x -x c++ -DA( -D= -D1x -D
                                // #cgo LDFLAGS: -Wl,-syslibroot,. -lto_library x $(./evil) `./evil`
                                // #cgo pkg-config: --log-file=made --with-path=. x.pc =x $x
                                // #cgo CFLAGS: -DX="a b
                                // #cgo nonsense
                                // #cgo linux,,!: CFLAGS: -DY
                                // #include "hosts"
                                import "C"

                                var _ C.int
                                """)
                        .write("evil", "#!/bin/sh\ntouch made\n")
                        .write("flags", "-DFLAG\n");
        tree.check()
                .found()
                .isIncomplete(
                        "x.go:4:1: no header is read from ../../.., which leads outside",
                        "x.go:4:1: no header is read from /etc, which leads outside",
                        "/etc/passwd leads outside the folders that may be read",
                        "x.go:8:1: this #cgo line ends within a quotation; close it",
                        "x.go:9:1: this #cgo line has no verb; write it as '#cgo CFLAGS: …'",
                        "there is no header hosts");
        org.assertj.core.api.Assertions.assertThat(tree.path("made")).doesNotExist();
    }

    @Test
    void missingHeadersCostNoAnswerButTheirNames() throws IOException {
        Repository.withLeak(dir)
                .write(
                        "x.go",
                        """
                        package m

                        // #include <gone.h>
                        // #include "sub/gone.h"
                        import "C"

                        func Use() {
                        	s := C.CString("x")
                        	C.gone(s)
                        	var t C.gone_t
                        	t.field = C.GONE
                        }
                        """)
                .check()
                .found()
                .isComplete(
                        "x.go:3:4: there is no header gone.h; install its library",
                        "x.go:4:4: there is no header sub/gone.h",
                        "--> x.go:8:7",
                        "incomplete: 2 headers not found (gone.h, sub/gone.h)",
                        "incomplete: 3 C names that nothing declares (C.GONE, C.gone, C.gone_t)");
    }

    @Test
    void theExportHeaderIsCgosOwn() throws IOException {
        Repository.withLeak(dir)
                .write("_cgo_export.h", "void Exported(int a);\n")
                .write("_cgo_main.c", "int main() { return 0; }\n")
                .write(
                        "e.go",
                        """
                        package m

                        // #include "_cgo_export.h"
                        import "C"

                        //export Exported
                        func Exported(a int) {}

                        //export Odd
                        func Odd(a missing) {}

                        //export nothing
                        """)
                .write("c.c", "#include \"_cgo_export.h\"\nvoid g(void) { Exported(1); }\n")
                .check()
                .found()
                .isComplete();
    }
}
