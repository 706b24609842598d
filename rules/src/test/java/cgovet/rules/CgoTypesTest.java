package cgovet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.rules.engine.View;
import cgovet.rules.engine.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names of C in a package, from the files to what cgo says of them. */
final class CgoTypesTest {
    private static final Path NAMES = Path.of("../boundary/testdata/cgotypes/names");

    /** The expected lines are those of the oracle, with real cgo and gcc. */
    @Test
    void eachSortOfNameIsWhatCgoSays() throws IOException {
        String expected = Files.readString(NAMES.resolve("names.jsonl"));
        List<String> ours =
                view(
                        Map.of(
                                "go.mod",
                                Files.readString(NAMES.resolve("go.mod")),
                                "names.go",
                                Files.readString(NAMES.resolve("names.go"))));
        assertThat(ours.stream().map(CgoTypesTest::plain).sorted().toList())
                .containsExactlyElementsOf(
                        expected.lines().map(CgoTypesTest::plain).sorted().toList());
    }

    @Test
    void useTellsAboutNamesWithoutText() {
        List<String> ours =
                view(
                        Map.of(
                                "go.mod",
                                "module m\n\ngo 1.26\n",
                                "m.go",
                                """
                                package m

                                // #include <nowhere.h>
                                import "C"
                                import "unsafe"

                                func f(h *C.handle_t) error {
                                	var n int = C.LIMIT
                                	C.open(h, 1)
                                	_, err := C.read(h)
                                	C.verbose = 1
                                	C.walk(h, C.cb(C.goCallback))
                                	var name *byte = C.name_of(h, 0)
                                	_, _ = n, name
                                	return err
                                }

                                //export goCallback
                                func goCallback(p unsafe.Pointer) {}
                                """));
        assertThat(ours.stream().filter(line -> line.contains("\"byuse\"")))
                .containsExactly(
                        "{\"k\":\"byuse\",\"c\":\"LIMIT\",\"kind\":\"value\"}",
                        "{\"k\":\"byuse\",\"c\":\"cb\",\"kind\":\"function_or_type\"}",
                        "{\"k\":\"byuse\",\"c\":\"goCallback\",\"kind\":\"function_pointer\","
                                + "\"t\":\"unsafe.Pointer\"}",
                        "{\"k\":\"byuse\",\"c\":\"handle_t\",\"kind\":\"type\"}",
                        "{\"k\":\"byuse\",\"c\":\"name_of\",\"kind\":\"function\"}",
                        "{\"k\":\"byuse\",\"c\":\"open\",\"kind\":\"function\"}",
                        "{\"k\":\"byuse\",\"c\":\"read\",\"kind\":\"function\"}",
                        "{\"k\":\"byuse\",\"c\":\"verbose\",\"kind\":\"variable\"}",
                        "{\"k\":\"byuse\",\"c\":\"walk\",\"kind\":\"function\"}");
    }

    @Test
    void aHeaderOfThePackageIsFoundOnAnyTarget() {
        List<String> ours =
                view(
                        Map.of(
                                "go.mod",
                                "module m\n\ngo 1.26\n",
                                "sub/own.h",
                                "#include <stdint.h>\ntypedef struct { uint16_t port; } own_t;\n",
                                "m.go",
                                """
                                package m

                                // #cgo CFLAGS: -I${SRCDIR}/sub -DWITH=1
                                // #include "own.h"
                                // #if WITH
                                // static int port(own_t *o) { return o->port; }
                                // #endif
                                import "C"

                                func f(o *C.own_t) C.int { return C.port(o) }
                                """));
        assertThat(ours)
                .contains(
                        "{\"k\":\"func\",\"c\":\"port\",\"params\":[\"*C.struct___0\"],"
                                + "\"result\":\"C.int\"}");
    }

    private static List<String> view(Map<String, String> files) {
        List<String> lines = new ArrayList<>();
        assertThat(
                        Views.print(
                                View.CGOTYPES,
                                Engines.request(MemoryTree.of(files), false),
                                Views.Cgo.REAL,
                                lines::add))
                .isEmpty();
        return lines;
    }

    /** Without the numbers that cgo gives to unnamed records. */
    private static String plain(String line) {
        return line.replaceAll("\\b(struct|union)___\\d+", "$1___#");
    }
}
