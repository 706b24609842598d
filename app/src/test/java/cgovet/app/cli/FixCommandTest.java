package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.app.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --fix}, {@code --unsafe-fixes} and {@code --diff}: which files change, and how. */
class FixCommandTest {
    private static final String LEAK =
            """
            package m

            // #include <string.h>
            import "C"

            func Length(s string) int {
            	c := C.CString(s)
            	return int(C.strlen(c))
            }
            """;
    private static final String FREED =
            """
            package m

            // #include <stdlib.h>
            // #include <string.h>
            import "C"

            import "unsafe"

            func Length(s string) int {
            	c := C.CString(s)
            	defer C.free(unsafe.Pointer(c))
            	return int(C.strlen(c))
            }
            """;

    @TempDir Path dir;

    @BeforeEach
    void module() throws IOException {
        write("go.mod", "module m\n\ngo 1.26\n");
    }

    @Test
    void fixesAndIsDone() throws IOException {
        write("a.go", LEAK);
        Run run = run("--fix");
        assertThat(read("a.go")).isEqualTo(FREED);
        assertThat(run.err).isEqualTo("cgovet: fixed 1 finding in 1 file (CGO1001)\n");
        assertThat(run.out).startsWith("No findings.");
        assertThat(run.exit).isEqualTo(Exit.CLEAN);
        assertThat(run("--fix").err).isEqualTo("cgovet: fixed 0 findings\n");
        assertThat(read("a.go")).isEqualTo(FREED);
        assertThat(names()).containsExactly("a.go", "go.mod");
    }

    @Test
    void showsADifferenceAndChangesNothing() throws IOException {
        write("a.go", LEAK);
        Run run = run("--diff");
        assertThat(read("a.go")).isEqualTo(LEAK);
        assertThat(run.exit).isEqualTo(Exit.FINDINGS);
        assertThat(run.err).isEqualTo("cgovet: would fix 1 finding in 1 file (CGO1001)\n");
        assertThat(run.out)
                .isEqualTo(
                        """
                        --- a/a.go
                        +++ b/a.go
                        @@ -1,9 +1,13 @@
                         package m
                        \s
                        +// #include <stdlib.h>
                         // #include <string.h>
                         import "C"
                        \s
                        +import "unsafe"
                        +
                         func Length(s string) int {
                         	c := C.CString(s)
                        +	defer C.free(unsafe.Pointer(c))
                         	return int(C.strlen(c))
                         }
                        """);
        assertThat(run("--diff", "-q").err).isEmpty();
    }

    @Test
    void leavesWhatNeedsReview() throws IOException {
        String twice =
                """
                package m

                // #include <stdlib.h>
                // #include <string.h>
                import "C"

                import "unsafe"

                func Length(a, b string) int {
                	c := C.CString(a)
                	n := int(C.strlen(c))
                	c = C.CString(b)
                	n += int(C.strlen(c))
                	C.free(unsafe.Pointer(c))
                	return n
                }
                """;
        write("a.go", twice);
        Run run = run("--fix");
        assertThat(read("a.go")).isEqualTo(twice);
        assertThat(run.err)
                .isEqualTo(
                        "cgovet: fixed 0 findings; left 1: 1 with a fix that needs review"
                                + " (--unsafe-fixes)\n");
        assertThat(run("--unsafe-fixes").err).contains("fixed 1 finding");
        assertThat(read("a.go")).contains("\tC.free(unsafe.Pointer(c))\n\tc = C.CString(b)\n");
    }

    @Test
    void twoFixesThatNeedTheSameImport() throws IOException {
        write(
                "a.go",
                LEAK + "\n" + LEAK.substring(LEAK.indexOf("func")).replace("Length", "Other"));
        assertThat(run("--fix").err).isEqualTo("cgovet: fixed 2 findings in 1 file (CGO1001 2)\n");
        assertThat(read("a.go")).containsOnlyOnce("import \"unsafe\"");
    }

    @Test
    void putsImportsWhereGofmtHasThem() throws IOException {
        String before =
                LEAK.replace(
                        "import \"C\"\n",
                        "import \"C\"\n\nimport (\n\t\"fmt\"\n\n\t\"m/sub\"\n)\n\n"
                                + "var _ = fmt.Sprint(sub.X)\n");
        write("sub/x.go", "package sub\n\nvar X int\n");
        write("a.go", before);
        assertThat(run("--fix").err).contains("fixed 1 finding");
        assertThat(read("a.go")).contains("import (\n\t\"fmt\"\n\t\"unsafe\"\n\n\t\"m/sub\"\n)\n");
    }

    @Test
    void neverChangesGeneratedOrVendoredCode() throws IOException {
        String generated = "// Code generated by hand. DO NOT EDIT.\n\n" + LEAK;
        write("a.go", generated);
        Run run = run("--unsafe-fixes");
        assertThat(read("a.go")).isEqualTo(generated);
        assertThat(run.err).contains("left 1: 1 in generated code");
        assertThat(run.exit).isEqualTo(Exit.FINDINGS);

        write("a.go", "package m\n");
        write("vendor/x/a.go", LEAK);
        assertThat(run("--unsafe-fixes", "./vendor/x").err).contains("1 in vendored code");
        assertThat(read("vendor/x/a.go")).isEqualTo(LEAK);
    }

    @Test
    void neverChangesHeaders() throws IOException {
        String header =
                """
                #include <signal.h>
                static void handler(int number) {}
                static inline void install(void) {
                	struct sigaction sa = {0};
                	sa.sa_handler = handler;
                	sigaction(SIGUSR1, &sa, 0);
                }
                """;
        write("h.h", header);
        write(
                "a.go",
                "package m\n\n// #include \"h.h\"\nimport \"C\"\n\nfunc F() { C.install() }\n");
        Run run = run("--unsafe-fixes");
        assertThat(read("h.h")).isEqualTo(header);
        assertThat(run.err).contains("left 1: 1 in a C header");
    }

    @Test
    void saysWhichFileMayNotBeWritten() throws IOException {
        write("a.go", LEAK);
        Path file = dir.resolve("a.go");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Run run = run("--fix");
        assertThat(read("a.go")).isEqualTo(LEAK);
        assertThat(run.err)
                .isEqualTo(
                        "cgovet: fixed 0 findings; left 1: 1 in a.go, which may not be written"
                                + " (give yourself write permission)\n");
        assertThat(run.exit).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void keepsModeAndLineEnds() throws IOException {
        write("a.go", LEAK.replace("\n", "\r\n"));
        Path file = dir.resolve("a.go");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(run("--fix").err).contains("fixed 1 finding");
        assertThat(read("a.go")).isEqualTo(FREED.replace("\n", "\r\n"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void offersNoEditThatWouldMoveComments() throws IOException {
        String aligned =
                LEAK.replace(
                        "(s)\n\treturn int(C.strlen(c))",
                        "(s)         // text\n" + "\treturn int(C.strlen(c)) // length");
        write("a.go", aligned);
        assertThat(run("--unsafe-fixes").err).contains("left 1: 1 without a fix");
        assertThat(read("a.go")).isEqualTo(aligned);
    }

    @Test
    void suppressedFindingsStay() throws IOException {
        String text = LEAK.replace("(s)\n", "(s) //cgovet:ignore CGO1001 -- lives on\n");
        write("a.go", text);
        assertThat(run("--unsafe-fixes").err).contains("fixed 0 findings");
        assertThat(read("a.go")).isEqualTo(text);
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (var files = Files.list(dir)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        names.sort(null);
        return names;
    }

    private void write(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(dir.resolve(name));
    }

    private record Run(Exit exit, String out, String err) {}

    private Run run(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--headers", "shipped"));
        var bytes = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var out = new PipeStream(bytes);
        var around = new Surroundings(dir, Map.of(), false, false, "Linux", "amd64");
        var print = new PrintStream(err, true, StandardCharsets.UTF_8);
        Exit exit = new Cli(around, out, print).run(all.toArray(String[]::new));
        out.flush();
        return new Run(
                exit, bytes.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
