package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.app.config.Surroundings;
import cgovet.rules.catalog.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    @TempDir Path dir;

    @Test
    void printsVersionAndHelpOnStandardOutput() throws IOException {
        assertThat(run("--version")).isEqualTo(run("version"));
        assertThat(run("version").out).matches("cgovet \\d+\\.\\d+\\.\\d+\n");
        assertThat(run("--help").out).isEqualTo(run("help").out).contains("exit status: 0 clean");
        for (Command command : Command.values()) {
            assertThat(run("help").out).contains(command.word());
            if (command != Command.VERSION && command != Command.HELP) {
                Run help = run("help", command.word());
                assertThat(help.exit).isEqualTo(Exit.CLEAN);
                assertThat(help.out).contains("examples:");
                assertThat(run(command.word(), "--help")).isEqualTo(help);
            }
        }
    }

    @Test
    void refusesWrongUsageWithASuggestion() throws IOException {
        refused("did you mean check?", "chekc");
        refused("did you mean --format?", "--fromat", "text");
        refused("did you mean sarif?", "--format", "sarf");
        refused("did you mean ast?", "debug", "ats", ".");
        refused("did you mean --strict?", "./...", "--strcit");
        refused("there is no folder", "-C", "missing");
        refused("--go 2.0", "--go", "2.0");
        refused("--threads 0", "--threads", "0");
        refused("did you mean shipped?", "--headers", "shiped");
        refused("did you mean " + Rules.all().getFirst().info().id(), "explain", "CGO100I");
        refused("did you mean explain?", "help", "explian");
        refused("there is no such folder", "--goroot", "missing", ".");
    }

    @Test
    void saysWhatTakesTheTimeAndFindsTheSame() throws IOException {
        Files.writeString(dir.resolve("go.mod"), "module m\n\ngo 1.26\n");
        Files.writeString(
                dir.resolve("a.go"),
                """
                package a

                // #include <stdlib.h>
                import "C"

                func Leak(text string) { use(C.CString(text)) }

                func use(s *C.char) { println(s) }
                """);
        Run plain = run("--headers", "shipped", "--format", "text", ".");
        Run run = run("--headers", "shipped", "--format", "text", "--timings", ".");
        assertThat(run.exit).isEqualTo(plain.exit);
        assertThat(run.out.replaceAll("[\\d.]+ s \\(", ""))
                .contains("CGO1001")
                .isEqualTo(plain.out.replaceAll("[\\d.]+ s \\(", ""));
        assertThat(plain.err).doesNotContain("timings:");
        assertThat(run.err)
                .containsPattern(
                        "timings: \\d+\\.\\d{3} s by the clock, \\d+\\.\\d{3} s of threads' time");
        String parts =
                "loading Go, types of Go, C: preprocessing, C: types joined, lowering,"
                        + " ownership engine, pointer analyses, lifetime, threads and signals,"
                        + " memory and lengths, layouts, rules, report";
        for (String part : parts.split(", ")) {
            assertThat(run.err).containsPattern(" \\d+\\.\\d{3} s +\\d+\\.\\d %  " + part);
        }
        assertThat(run.err)
                .containsPattern(
                        "functions in the ownership engine.*: 2; processor time: median .* ms, 99th percentile .* ms")
                .containsPattern(" \\d+\\.\\d ms  m\\.Leak\n");
        assertThat(run("--headers", "shipped", "--threads", "1", "--timings", ".").err)
                .contains("on one thread")
                .contains("C: preprocessing");
    }

    @Test
    void makesHarmlessWhatItRepeats() throws IOException {
        Run run = run("--\u001b[2Jx");
        assertThat(run.err).contains("--\\x1b[2Jx").doesNotContain("\u001b");
    }

    @Test
    void explainsARuleByIdNameOrPath() throws IOException {
        var info = Rules.all().getFirst().info();
        String page = run("explain", info.id()).out;
        assertThat(page).contains(info.id()).contains(info.path());
        assertThat(run("explain", info.name()).out).isEqualTo(page);
        assertThat(run("explain", info.path()).out).isEqualTo(page);
        assertThat(run("rules").out.lines()).hasSize(Rules.all().size());
        assertThat(run("rules", "--format", "json").out.lines()).hasSize(Rules.all().size());
    }

    @Test
    void findsTheCommandBehindCommonOptions() {
        Path here = Path.of("").toAbsolutePath();
        var words = List.of("-C", "explain", "-q", "rules", "--format", "json");
        assertThat(CommandLineWords.of(words, here))
                .isEqualTo(
                        new CommandLineWords(
                                Command.RULES, List.of("-C", "explain", "-q", "--format", "json")));
        assertThat(CommandLineWords.of(List.of("./db"), here).command()).isEqualTo(Command.CHECK);
    }

    @Test
    void aFolderMayHaveACommandsNearName() throws IOException {
        Files.createDirectories(dir.resolve("rule"));
        Files.writeString(dir.resolve("rule/a.go"), "package rule\n");
        assertThat(run("rule").err).doesNotContain("did you mean");
    }

    @Test
    void printsSyntaxTreesOfFilesAndFolders() throws IOException {
        Files.createDirectories(dir.resolve("p/q"));
        Files.writeString(dir.resolve("p/a.go"), "package p\n");
        Files.writeString(dir.resolve("p/q/b.go"), "package q\n");
        assertThat(run("debug", "ast", "p").out)
                .contains("\"file\":\"a.go\"")
                .doesNotContain("b.go");
        assertThat(run("debug", "ast", "p/...").out).contains("\"file\":\"q/b.go\"");
        assertThat(run("-C", "p", "debug", "ast", "a.go").out).contains("\"file\":\"a.go\"");
        refused("there is no nope", "debug", "ast", "nope");
    }

    @Test
    void exitStatusesSayWhatWasFound() throws IOException {
        assertThat(run("./...").exit).isEqualTo(Exit.NOTHING);
        assertThat(run("./...").err).contains("no Go or C file matches ./...");

        Files.writeString(dir.resolve("go.mod"), "module m\n\ngo 1.22\n");
        Files.writeString(dir.resolve("a.go"), "package m\n\nfunc F() int { return 1 }\n");
        assertThat(run().exit).isEqualTo(Exit.CLEAN);
        assertThat(run().out).startsWith("No findings.");

        Files.writeString(
                dir.resolve("leak.go"),
                """
                package m

                // int length(const char *s);
                import "C"

                func Length(s string) int {
                	c := C.CString(s)
                	return int(C.length(c))
                }
                """);
        Run leak = run("--strict");
        assertThat(leak.exit).isEqualTo(Exit.FINDINGS);
        assertThat(leak.out).contains("[CGO1001]").contains("--> leak.go:7:7");
        assertThat(run("--exit-zero").exit).isEqualTo(Exit.CLEAN);
        assertThat(run("--exit-zero").out).contains("[CGO1001]");

        Files.writeString(dir.resolve("broken.go"), "package m\n\nfunc ( {\n");
        assertThat(run("--strict").exit).isEqualTo(Exit.INCOMPLETE);
        assertThat(run().exit).isEqualTo(Exit.FINDINGS);
        assertThat(run("--debug").err).doesNotContain("Exception");
    }

    @Test
    void writesSeveralFormatsAtOnce() throws IOException {
        Files.writeString(dir.resolve("a.go"), "package m\n");
        Run run = run("--format", "json", "--format", "sarif", "-o", "out.sarif", "a.go");
        assertThat(run.out).startsWith("{\"schemaVersion\":1,");
        assertThat(Files.readString(dir.resolve("out.sarif"))).contains("\"version\" : \"2.1.0\"");
        assertThat(run("--format", "github", "--format", "text:/dev/null", "a.go").out).isEmpty();
        refused("several formats", "--format", "json", "--format", "text");
    }

    @Test
    void laysOutHeaders() throws IOException {
        Files.writeString(dir.resolve("p.h"), "struct p { char a; long b; };\n");
        Run run = run("layout", "p.h", "--format", "json", "--target", "linux/386,linux/amd64");
        assertThat(run.out).contains("\"size\":8,").contains("\"size\":16,");
        assertThat(run.exit).isEqualTo(Exit.CLEAN);
        refused("there is no header ./q.h", "layout", "./q.h");
    }

    @Test
    void aReaderThatLeavesIsNoFailure() throws IOException {
        var out = new PipeStream(new Failing("Broken pipe"));
        assertThat(cli(out, new ByteArrayOutputStream()).run(new String[] {"help"}))
                .isEqualTo(Exit.CLEAN);
        assertThat(out.isBroken()).isTrue();
        var err = new ByteArrayOutputStream();
        var full = new PipeStream(new Failing("No space left on device"));
        assertThat(cli(full, err).run(new String[] {"help"})).isEqualTo(Exit.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left");
    }

    private void refused(String why, String... args) throws IOException {
        Run run = run(args);
        assertThat(run.exit).isEqualTo(Exit.FAILED);
        assertThat(run.out).isEmpty();
        assertThat(run.err).startsWith("cgovet: ").contains(why).hasLineCount(1);
    }

    private Run run(String... args) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var out = new PipeStream(bytes);
        Exit exit = cli(out, err).run(args);
        out.flush();
        return new Run(
                exit, bytes.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Cli cli(PipeStream out, OutputStream err) {
        var around = new Surroundings(dir, Map.of(), false, false, "Linux", "amd64");
        return new Cli(around, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private record Run(Exit exit, String out, String err) {}

    private static final class Failing extends OutputStream {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }
}
