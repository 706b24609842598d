package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.app.config.Surroundings;
import cgovet.testkit.golden.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of {@code cgovet layout}, whole. */
class LayoutCommandTest {
    private static final Path DATA = Path.of("testdata", "layout");

    @TempDir Path dir;

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("api.h", "bad.h", "hdr.h", "p.go")) {
            Files.copy(DATA.resolve(name), dir.resolve(name));
        }
        Files.writeString(dir.resolve("go.mod"), "module example.com/p\n\ngo 1.24\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "json"})
    void showsAHeaderOnThreePlatforms(String format) throws IOException {
        Run run =
                run("api.h", "--format", format, "--target", "linux/amd64,linux/386,windows/amd64");
        assertThat(run.err).isEmpty();
        assertThat(run.exit).isEqualTo(Exit.CLEAN);
        Golden.check(DATA.resolve("api." + format), run.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "json"})
    void showsAPackageWithWhatLiesBeside(String format) throws IOException {
        Run run = run(".", "--format", format, "--target", "linux/amd64,linux/386");
        assertThat(run.err).isEmpty();
        Golden.check(DATA.resolve("package." + format), run.out);
    }

    @Test
    void showsOneType() throws IOException {
        Run run =
                run(
                        "api.h",
                        "--type",
                        "event",
                        "--type",
                        "struct_point",
                        "--target",
                        "linux/arm64");
        Golden.check(DATA.resolve("types.text"), run.out);
        assertThat(run(".", "--type", "Job").out)
                .startsWith("p.Job")
                .doesNotContain("Header  ")
                .isEqualTo(run("./.Job").out);
        assertThat(run(".", "--type", "hdr").out).startsWith("C struct hdr");
    }

    @Test
    void tellsWhatCannotBeShownAndShowsTheRest() throws IOException {
        Run run = run("bad.h", "--target", "linux/386");
        assertThat(run.exit).isEqualTo(Exit.FINDINGS);
        Golden.check(DATA.resolve("bad.text"), run.out);
        Golden.check(DATA.resolve("bad.err"), run.err.replace(dir + "/", ""));
    }

    @Test
    void namesTheNearestOfATypeThatIsNotThere() throws IOException {
        Run run = run("api.h", "--type", "struct_pont", "--type", "evnt");
        assertThat(run.exit).isEqualTo(Exit.FINDINGS);
        assertThat(run.err)
                .contains("no type struct_pont; the nearest are struct point")
                .contains("no type evnt; the nearest are event");
        assertThat(run("api.h", "--type", "opaque").out)
                .contains("struct opaque is incomplete: it is declared, but its body is not here");
    }

    @Test
    void refusesWrongUsage() throws IOException {
        assertThat(run("api.h", "--target", "linux/amd65").err)
                .contains("did you mean linux/amd64?");
        assertThat(run("./no.h").err).contains("there is no header ./no.h");
        assertThat(run("api.h", ".").err).contains("name either headers or packages");
        assertThat(run(".", "-I", ".").err).contains("-I and -D are for headers");
        assertThat(run("no-such-header.h").err).contains("there is no header no-such-header.h");
    }

    @Test
    void writesAFile() throws IOException {
        Path file = dir.resolve("out.html");
        Run run = run("api.h", "--format", "html", "-o", file.toString());
        assertThat(run.out).isEmpty();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void looksForAHeaderThatIsNotAFileWhereTheSystemsAre() throws IOException {
        assertThat(run("sys/time.h", "--type", "struct timeval", "--target", "linux/386").out)
                .contains("struct timeval")
                .contains("8 bytes, align 4")
                .contains("with shipped C headers for linux/386");
    }

    private record Run(Exit exit, String out, String err) {}

    private Run run(String... args) throws IOException {
        String[] all = new String[args.length + 3];
        all[0] = "layout";
        all[1] = "--headers";
        all[2] = "shipped";
        System.arraycopy(args, 0, all, 3, args.length);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Exit exit;
        try (var pipe = new PipeStream(out);
                var errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exit =
                    new Cli(
                                    new Surroundings(dir, Map.of(), false, false, "Linux", "amd64"),
                                    pipe,
                                    errors)
                            .run(all);
        }
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
