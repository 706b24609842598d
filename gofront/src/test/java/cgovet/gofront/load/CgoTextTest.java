package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CgoTextTest {
    private static final BuildContext LINUX =
            new BuildContext(new Target("linux", "amd64"), List.of(), 26);

    private static GoSource source(String text) {
        return GoSource.of("a.go", SourceText.of("sub/a.go", text));
    }

    private static CgoFile cgo(String text) {
        return source(text).cgo().orElseThrow();
    }

    private static String text(Preamble preamble) {
        return preamble.text().slice(0, preamble.text().size());
    }

    /** Every byte of a preamble that is not blank is the same byte of the Go file. */
    private static void assertMapsBack(String go, CgoFile file) {
        SourceText text = SourceText.of("sub/a.go", go);
        for (Preamble preamble : file.preambles()) {
            for (int i = 0; i < preamble.text().size(); i++) {
                if (preamble.text().byteAt(i) != ' ') {
                    assertThat(preamble.text().byteAt(i))
                            .isEqualTo(text.byteAt(i + preamble.shift()));
                }
            }
        }
    }

    @Test
    void blanksCommentMarks() {
        String go =
                """
                package a

                // Not this one.

                // #include <stdio.h>
                // #define A "//" \\
                //    1
                /* static int ü = 1; */ // int x;
                import "C"
                import "fmt"
                """;
        CgoFile file = cgo(go);
        assertMapsBack(go, file);
        assertThat(file.preambles()).hasSize(1);
        assertThat(text(file.preambles().getFirst()))
                .isEqualTo(
                        """
                           #include <stdio.h>
                           #define A "//" \\
                              1
                           static int ü = 1;       int x;\
                        """);
        assertThat(source(go).imports()).containsExactly("fmt");
    }

    @Test
    void takesEveryImport() {
        String go =
                """
                package a
                // int one;
                import "C"
                // not: a group of two
                import (
                	// int two;
                	"C"
                	"unsafe"
                )
                // int three;
                import (
                	"C"
                )
                import "C"
                """;
        CgoFile file = cgo(go);
        assertMapsBack(go, file);
        assertThat(file.preambles())
                .extracting(preamble -> text(preamble).strip())
                .containsExactly("int one;", "int two;", "int three;");
    }

    @Test
    void needsTheCommentToTouchTheImport() {
        assertThat(cgo("package a\n// int x;\n\nimport \"C\"\n").preambles()).isEmpty();
        assertThat(source("package a\n// int x;\nimport \"D\"\n").cgo()).isEmpty();
    }

    @Test
    void readsDirectives() {
        CgoFile file =
                cgo(
                        """
                        package a
                        /*
                        #cgo CFLAGS: -I${SRCDIR}/include -I inc -DA=1 "-DB=\\"x y\\"" -D C -UD -std=gnu11 -O2
                        #cgo windows LDFLAGS: -lwin
                        #cgo linux,!arm64 darwin LDFLAGS: -L/opt -lm -l dl -Wl,-z,now
                        #cgo (linux&&amd64) CPPFLAGS: -include pre.h -isystem /usr/x
                        #cgo pkg-config: --static zlib 'lib x'
                        #cgo CXXFLAGS: -DCXX
                        #cgo noescape f
                        #cgo nocallback f
                        #cgo 386 CFLAGS: -DWRONG
                        #define KEPT 1
                        */
                        import "C"
                        """);
        CFlags flags = CFlags.of("sub", List.of(file), LINUX, false);
        assertThat(flags.includeDirs()).containsExactly("sub/include", "sub/inc", "/usr/x");
        assertThat(flags.macros())
                .containsExactly(
                        new CFlags.Macro.Define("A", "1"),
                        new CFlags.Macro.Define("B", "\"x y\""),
                        new CFlags.Macro.Define("C", "1"),
                        new CFlags.Macro.Undefine("D"));
        assertThat(flags.forcedIncludes()).containsExactly("sub/pre.h");
        assertThat(flags.standard()).isEqualTo("gnu11");
        assertThat(flags.libraries()).containsExactly("m", "dl");
        assertThat(flags.pkgConfig()).containsExactly("zlib", "lib x");
        assertThat(flags.ignored()).containsExactly("-O2");
        assertThat(flags.noescape()).containsExactly("f");
        assertThat(flags.nocallback()).containsExactly("f");
        assertThat(CFlags.of("sub", List.of(file), LINUX, true).macros())
                .contains(new CFlags.Macro.Define("CXX", "1"));
        assertThat(text(file.preambles().getFirst()).strip()).isEqualTo("#define KEPT 1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "#cgo CFLAGS -DX, no verb",
                "#cgo : -DX, no verb",
                "#cgo FOO: -DX, knows no verb FOO",
                "#cgo noescape: f, knows no verb noescape",
                "#cgo CFLAGS: '\"-DX, within a quotation",
                "#cgo CFLAGS: -DX\\, within a quotation",
            })
    void reportsMalformedDirectives(String line, String message) {
        GoSource file = source("package a\n// " + line + "\nimport \"C\"\n");
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
        assertThat(file.problems().getFirst().at().start()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a b  c | a,b,c",
                "a\\ b | a b",
                "'a b'c | a bc",
                "\"a'b\" | a'b",
                "'' a | ,a",
                "'a\\'b' | a'b",
                "a 'b | FAULT",
                "a\\ | FAULT",
            })
    void splitsLikeAShell(String line, String words) {
        Optional<List<String>> split = ShellWords.split(line);
        assertThat(split.map(list -> String.join(",", list)).orElse("FAULT"))
                .isEqualTo(words == null ? "" : words);
    }
}
