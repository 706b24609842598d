package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.app.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {
    private static final String HEADER =
            """
            struct pot;
            /* Makes a pot. The caller must free it with pot_empty(). */
            struct pot *pot_fetch(int size);
            void pot_empty_or_free(struct pot *p);
            void pot_free(struct pot *p);
            struct pot *pot_new(void);
            /** The name belongs to the pot; do not free it. */
            char *pot_name(struct pot *p);
            int pot_size(struct pot *p);
            int pot_version(int part);
            """
                    .replace("pot_empty()", "pot_free()");

    private static final String PROGRAM =
            """
            package m

            // #include "pot.h"
            // #include <sqlite3.h>
            // static int twice(int n) { return 2 * n; }
            // int sqlite3_sleep(int);
            import "C"

            func Use() int {
            	p := C.pot_new()
            	defer C.pot_free(p)
            	C.sqlite3_sleep(1)
            	return int(C.pot_size(p) + C.pot_version(1) + C.twice(2))
            }
            """;

    @TempDir Path dir;

    private record Run(Exit exit, String out, String err) {}

    private Run run(String... args) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var out = new PipeStream(bytes);
        var around = new Surroundings(dir, Map.of(), false, false, "Linux", "amd64");
        Exit exit =
                new Cli(around, out, new PrintStream(err, true, StandardCharsets.UTF_8)).run(args);
        out.flush();
        return new Run(
                exit, bytes.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(dir.resolve(name).getParent());
        Files.writeString(dir.resolve(name), text);
    }

    private void program() throws IOException {
        write("go.mod", "module m\n\ngo 1.22\n");
        write("m.go", PROGRAM);
        write("pot.h", HEADER);
    }

    @Test
    void statsSayWhoAnswers() throws IOException {
        program();
        Run run = run("model", "stats", "--tsv");
        assertThat(run.exit).isEqualTo(Exit.CLEAN);
        assertThat(run.out.lines())
                .contains(
                        "library\tfunction\tby\tentry\tdeclared\tcalls",
                        "-\tpot_free\tpaired\town\tdeclared\t1",
                        "-\tpot_new\tpaired\town\tdeclared\t1",
                        "-\tpot_size\tunknown\town\tdeclared\t1",
                        "-\tpot_version\tdeclared\town\tdeclared\t1",
                        "-\ttwice\tbody\town\tdeclared\t1",
                        "sqlite3\tsqlite3_sleep\treviewed\town\tdeclared\t1");
        assertThat(run("model", "stats").out)
                .contains(
                        "6 calls of 6 C functions; 5 calls of 5 functions without a body",
                        "1  C.pot_size");
    }

    @Test
    void explainShowsTheWinnerAndTheLosers() throws IOException {
        program();
        write(
                ".cgovet/models/pot.yaml",
                """
                schema: 1
                library: pot
                functions:
                  pot_new: {result: {transfer: own, release: [pot_free]}}
                """);
        Run run = run("model", "explain", "C.pot_new");
        assertThat(run.out)
                .containsSubsequence(
                        "C.pot_new in m",
                        "counts: user 0.97, from .cgovet/models/pot.yaml",
                        "own result family=pot_free release=C.pot_free",
                        "unused: paired 0.80",
                        "unused: unknown (the default)");
        assertThat(run("model", "explain", "twice").out)
                .containsSubsequence("counts: body m.go", "unused: declared");
        assertThat(run("model", "explain", "C.sqlite3_close").out)
                .contains("counts: reviewed 0.97, from models/sqlite3.yaml");
        assertThat(run("model", "explain", "C.no_such").exit).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void checkNamesPlacesAndLooksAtHeaders() throws IOException {
        write("pot.h", HEADER);
        write(
                "pot.yaml",
                """
                schema: 1
                library: pot
                match: {headers: [pot.h]}
                functions:
                  pot_new: {result: {transfer: own, release: [pot_free]}}
                  pot_free: {args: {2: {frees: {}}}}
                  pot_size: {argz: {}}
                """);
        Run run = run("model", "check", "-I", ".", "pot.yaml");
        assertThat(run.exit).isEqualTo(Exit.FINDINGS);
        assertThat(run.err)
                .contains(
                        "pot.yaml:7:14: pot_size: unknown key 'argz'; did you mean 'args'?",
                        "pot.yaml:6:3: pot_free has no argument 2; its declaration has 1");
        assertThat(run.out).isEqualTo("2 functions; 2 compared with their declarations\n");
        write("pot.yaml", "schema: 1\nlibrary: pot\n");
        assertThat(run("model", "check", "pot.yaml").exit).isEqualTo(Exit.CLEAN);
        assertThat(run("model", "check", "none.yaml").err).contains("there is no file none.yaml");
    }

    @Test
    void initWritesAFileThatIsRead() throws IOException {
        write("pot.h", HEADER);
        Run run = run("model", "init", "pot.h");
        assertThat(run.out)
                .contains(
                        "  # pot_fetch: {result: {transfer: own, release: [pot_free], "
                                + "nullable: error}}  # documented 0.90",
                        "  # pot_name: {result: {transfer: borrow, from: 1}}  # documented",
                        "  # pot_free: {args: {1: {frees: {}}}}  # paired",
                        "  # pot_size: {}  # nothing found");
        String taken = run.out.replaceAll("(?m)^  # (\\w+: \\{.*)", "  $1");
        write("pot.yaml", taken);
        Run check = run("model", "check", "-I", ".", "pot.yaml");
        assertThat(check.err).isEmpty();
        assertThat(check.out).isEqualTo("7 functions; 7 compared with their declarations\n");
    }

    @Test
    void mineListsWhatTheProgramsTextSays() throws IOException {
        program();
        Run run = run("model", "mine");
        assertThat(run.out)
                .contains(
                        "pot_new: {result: {transfer: own, release: [pot_free], nullable: error}}")
                .contains("pot_version: {}  # declared")
                .doesNotContain("pot_size:", "twice");
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        assertThat(run("model", "stat").err).contains("did you mean stats?");
        assertThat(run("model", "explain").err).contains("explain which function?");
        assertThat(run("model").err).contains("no model command");
    }

    @Test
    void declarationsAreComparedWithTheHeader() throws IOException {
        write("pot.h", HEADER);
        String head = "schema: 1\nlibrary: pot\nmatch: {headers: [pot.h]}\ndeclares: |\n";
        write(
                "pot.yaml",
                head + "  struct pot; int pot_size(struct pot *p);\n  long pot_version(int n);\n");
        Run run = run("model", "check", "-I", ".", "pot.yaml");
        assertThat(run.err)
                .contains(
                        "declares: long pot_version(int); but the header has int pot_version(int)")
                .doesNotContain("pot_size");
        write("pot.yaml", head + "  int pot_size(;\n");
        assertThat(run("model", "check", "pot.yaml").exit).isEqualTo(Exit.FINDINGS);
    }
}
