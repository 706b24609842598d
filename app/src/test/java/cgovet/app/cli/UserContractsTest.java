package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts that a repository or a user brings along, from the file to the finding. */
class UserContractsTest {
    private static final String PROGRAM =
            """
            package m

            // struct thing;
            // struct thing *lib_grab(int n);
            // void lib_drop(struct thing *t);
            // int lib_size(struct thing *t);
            import "C"

            func Size() int {
            	t := C.lib_grab(3)
            	return int(C.lib_size(t))
            }
            """;

    private static final String CONTRACT =
            """
            schema: 1
            library: mylib
            functions:
              lib_grab: {result: {transfer: own, release: [lib_drop], nullable: error}}
              lib_drop: {args: {1: {frees: {nullable: ok}}}}
              lib_size: {args: {1: {value: {transfer: borrow}}}}
            """;

    @TempDir Path dir;

    private Repository program() throws IOException {
        return Repository.empty(dir)
                .write("go.mod", "module m\n\ngo 1.22\n")
                .write("m.go", PROGRAM);
    }

    @Test
    void nobodyKnowsTheLibraryWithoutOne() throws IOException {
        assertThat(program().check().exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void theRepositorysOwnCount() throws IOException {
        program()
                .write(".cgovet/models/mylib.yaml", CONTRACT)
                .check()
                .ended(Exit.FINDINGS, "[CGO1003]", "m.go:10:7", "defer C.lib_drop(t)");
        assertThat(Repository.empty(dir).check("--isolated").exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void aFolderThatTheUserNamesCountsAlsoInIsolation() throws IOException {
        program()
                .write("models/mylib.yaml", CONTRACT)
                .check("--isolated", "--models", "models")
                .ended(Exit.FINDINGS, "[CGO1003]");
    }

    @Test
    void whatIsWrongInTheRepositoryIsANoteAndTheRestCounts() throws IOException {
        program()
                .write(
                        ".cgovet/models/mylib.yaml",
                        CONTRACT + "  lib_more: {reslt: {transfer: own}}\n")
                .write(".cgovet/models/bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
                .check()
                .ended(
                        Exit.FINDINGS,
                        "[CGO1003]",
                        "mylib.yaml:7:14",
                        "unknown key 'reslt'; did you mean 'result'?",
                        "anchors and aliases are not read");
    }

    @Test
    void anEntryThatItsDeclarationContradictsIsANoteAndDoesNotCount() throws IOException {
        program()
                .write(
                        ".cgovet/models/mylib.yaml",
                        CONTRACT.replace(
                                "lib_grab: {result: {transfer: own, release: [lib_drop],",
                                "lib_grab: {args: {4: {frees: {}}}, result: {transfer: own,"))
                .check()
                .ended(
                        Exit.CLEAN,
                        "mylib.yaml:4:3",
                        "lib_grab has no argument 4; its declaration has 1");
    }

    @Test
    void aBodyIsOverruled() throws IOException {
        String body =
                PROGRAM.replace(
                        "// int lib_size(struct thing *t);",
                        "// static int lib_size(struct thing *t) { lib_drop(t); return 1; }");
        String keeps = CONTRACT.replace("{transfer: borrow}", "{transfer: take}");
        program().write("m.go", body).write(".cgovet/models/mylib.yaml", keeps);
        assertThat(Repository.empty(dir).check().exit()).isEqualTo(Exit.CLEAN);
        Repository.empty(dir)
                .write(".cgovet/models/mylib.yaml", CONTRACT)
                .check()
                .ended(Exit.FINDINGS, "[CGO1003]");
    }

    @Test
    void aFunctionCanBeDisabled() throws IOException {
        String leak =
                """
                package m

                // #include <stdlib.h>
                // #include <sqlite3.h>
                // typedef struct sqlite3 sqlite3;
                // int sqlite3_open(const char *name, sqlite3 **db);
                import "C"

                func Open() bool {
                	name := [2]C.char{'x', 0}
                	var db *C.sqlite3
                	return C.sqlite3_open(&name[0], &db) == 0
                }
                """;
        program().write("m.go", leak).check().ended(Exit.FINDINGS, "[CGO1003]");
        Repository.empty(dir)
                .write(
                        ".cgovet/models/no.yaml",
                        """
                        schema: 1
                        library: sqlite3
                        extends: sqlite3
                        disable: [sqlite3_open]
                        """);
        assertThat(Repository.empty(dir).check().out()).doesNotContain("CGO1003");
    }

    @Test
    void declarationsStandForAHeaderThatIsNotInstalled() throws IOException {
        String program =
                """
                package m

                // #include <absent/mylib.h>
                import "C"

                func Size() int {
                	t := C.lib_grab(C.LIB_SMALL)
                	return int(C.lib_size(t)) + int(t.size)
                }
                """;
        String declares =
                """
                match: {headers: [absent/mylib.h]}
                declares: |
                  enum { LIB_SMALL = 3 };
                  typedef struct thing { int size; } thing;
                  thing *lib_grab(int n);
                  void lib_drop(thing *t);
                  int lib_size(thing *t);
                """;
        program().write("m.go", program).check().ended(Exit.CLEAN, "C names that nothing declares");
        Repository.empty(dir)
                .write(".cgovet/models/mylib.yaml", CONTRACT + declares)
                .check()
                .isComplete("[CGO1003]", "m.go:7:7");
    }
}
