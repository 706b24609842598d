package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Texts with one head mean what each means alone, at its own places. */
class SharedHeadsTest {
    private static final FileTree TREE =
            MemoryTree.of(Map.of("a.h", "struct open; struct shut { int x; };\nint f(void);\n"));

    private static CRequest request(String path, int shift, String text) {
        return CRequest.of(SourceText.of(path, text), new Target("linux", "amd64"), TREE)
                .withShift(shift);
    }

    private static List<CUnit> together(CRequest... all) {
        HeaderCache cache = HeaderCache.of(TREE);
        SharedHeads heads = new SharedHeads(List.of(all), cache);
        return List.of(all).stream().map(heads::parse).toList();
    }

    private static RecordType open(CUnit unit) {
        return Objects.requireNonNull(unit.tags().get("open"));
    }

    private static Span at(CUnit unit) {
        return Objects.requireNonNull(unit.functions().get("h")).at();
    }

    @Test
    void equalTextsAreOneUnitAtTwoPlaces() {
        String text = "#include \"a.h\"\n#include \"none.h\"\n";
        List<CUnit> units = together(request("x.go", 7, text), request("y.go", 90, "\n" + text));
        assertThat(units.get(0).tags().get("shut")).isSameAs(units.get(1).tags().get("shut"));
        assertThat(units.get(1).path()).isEqualTo("y.go");
        assertThat(units.get(1).missing().getFirst().at().path()).isEqualTo("y.go");
        assertThat(units.get(1).missing().getFirst().at().start()).isEqualTo(90 + 1 + 15);
    }

    @Test
    void whatFollowsHasItsOwnPlaces() {
        String head = "#include \"a.h\"\n";
        CRequest one = request("x.go", 7, head + "int g(void) { return f(); }\n");
        CRequest two = request("y.go", 90, head + "#define N 3\nint h(void) { return N; }\n");
        List<CUnit> units = together(one, two);
        CUnit alone = CParser.parse(two);
        assertThat(units.get(1).functions().keySet()).isEqualTo(alone.functions().keySet());
        assertThat(at(units.get(1))).isEqualTo(at(alone));
        assertThat(units.get(1).macros().get("N")).isEqualTo(alone.macros().get("N"));
        assertThat(units.get(0).functions()).doesNotContainKey("h");
        assertThat(units.get(0).macros()).doesNotContainKey("N");
    }

    @Test
    void oneFileCompletesATypeForItselfAlone() {
        String head = "#include \"a.h\"\n";
        List<CUnit> units =
                together(
                        request("x.go", 0, head + "struct open { int a; };\n"),
                        request("y.go", 0, head + "struct open { long a, b; };\n"),
                        request("z.go", 0, head + "struct open *p;\n"));
        assertThat(open(units.get(0)).members()).hasSize(1);
        assertThat(open(units.get(1)).members()).hasSize(2);
        assertThat(open(units.get(2)).isComplete()).isFalse();
    }
}
