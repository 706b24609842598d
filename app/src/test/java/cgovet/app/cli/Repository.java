package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.app.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder with one true defect in {@code leak.go} and whatever else a test puts beside it: the
 * defect must be found all the same.
 */
final class Repository {
    static final String LEAK =
            """
            package m

            // int length(const char *s);
            import "C"

            func Length(s string) int {
            	c := C.CString(s)
            	return int(C.length(c))
            }
            """;

    private final Path dir;

    private Repository(Path dir) {
        this.dir = dir;
    }

    /** An empty one. */
    static Repository empty(Path dir) {
        return new Repository(dir);
    }

    /** A module m with the defect. */
    static Repository withLeak(Path dir) throws IOException {
        return empty(dir).write("go.mod", "module m\n\ngo 1.22\n").write("leak.go", LEAK);
    }

    Path path(String name) {
        return dir.resolve(name);
    }

    Repository write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Repository write(String name, byte[] bytes) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    Repository link(String name, String to) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.createSymbolicLink(path(name), Path.of(to));
        return this;
    }

    Repository pipe(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path(name).toString()).start().waitFor())
                .as("mkfifo")
                .isZero();
        return this;
    }

    /** Everything is shown; whatever happens, no run may show its insides or raw controls. */
    Run check(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--strict", "--full"));
        args.addAll(List.of(more));
        Run run = run(args);
        if (run.exit == Exit.FAILED) {
            args.add("--debug");
            throw new AssertionError(dir + " failed: " + run(args));
        }
        assertThat(run.out + run.err)
                .doesNotContain(
                        "Exception", "Error:", "\tat ", "internal error", "cgovet failed", "root:")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u200b]");
        return run;
    }

    private Run run(List<String> args) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var out = new PipeStream(bytes);
        var around = new Surroundings(dir, Map.of(), false, false, "Linux", "amd64");
        Exit exit =
                new Cli(around, out, new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run(args.toArray(String[]::new));
        out.flush();
        return new Run(
                exit, bytes.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came of it. */
    record Run(Exit exit, String out, String err) {
        Run found() {
            assertThat(out).containsPattern("\\[CGO1001\\][^\n]*\n *--> leak.go:7:7\n");
            return this;
        }

        /** Something was not analysed. */
        Run isIncomplete(String... why) {
            return ended(Exit.INCOMPLETE, why);
        }

        /** All was analysed, and the defect found. */
        Run isComplete(String... why) {
            return ended(Exit.FINDINGS, why);
        }

        Run ended(Exit status, String... why) {
            assertThat(exit).as(out + err).isEqualTo(status);
            for (String each : why) {
                assertThat(out + err).contains(each);
            }
            return this;
        }
    }
}
