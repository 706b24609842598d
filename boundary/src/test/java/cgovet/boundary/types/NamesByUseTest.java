package cgovet.boundary.types;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.CgoFile;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Preamble;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.TypeStrings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NamesByUseTest {
    private static final Target LINUX = new Target("linux", "amd64");

    @Test
    void aResultHasTheTypeOfWhatItIsAssignedToAndComparedWith() {
        assertThat(
                        told(
                                """
                                func give() *C.item { return C.first() }
                                func ask(n C.int) bool { return C.count() == n }
                                func keep() { var p unsafe.Pointer = C.raw(); _ = p }
                                func pass() { C.put(C.number()) }
                                """))
                .containsExactly(
                        "count FUNCTION _Ctype_int",
                        "first FUNCTION *_Ctype_item",
                        "number FUNCTION _Ctype_int",
                        "raw FUNCTION unsafe.Pointer");
    }

    @Test
    void aConversionLeavesTheTypeOfAResultOpen() {
        assertThat(
                        told(
                                """
                                func address() uintptr {
                                	p := C.open()
                                	if p == nil {
                                		return 0
                                	}
                                	return uintptr(unsafe.Pointer(p))
                                }
                                func release() { C.drop(unsafe.Pointer(C.text())) }
                                func view() *C.item { return (*C.item)(C.parent()) }
                                func narrow() { C.put(C.int(C.size())) }
                                """))
                .containsExactly(
                        "open FUNCTION ?",
                        "parent FUNCTION ?",
                        "size FUNCTION ?",
                        "text FUNCTION ?");
    }

    @Test
    void aConversionDoesNotHideWhatAnAssignmentSays() {
        assertThat(
                        told(
                                """
                                func both() (*C.item, uintptr) {
                                	p := C.next()
                                	return p, uintptr(unsafe.Pointer(p))
                                }
                                """))
                .containsExactly("next FUNCTION *_Ctype_item");
    }

    @Test
    void whatMayBeAConstantHasNoType() {
        assertThat(
                        told(
                                """
                                func pass() { C.put(C.LIMIT) }
                                func ask(n C.int) bool { return n == C.MODE }
                                func choose(n C.int) {
                                	switch n {
                                	case C.KIND:
                                	}
                                }
                                func mix(n C.int) C.int { return n | C.FLAG }
                                var table = []C.int{C.ENTRY}
                                var fields = C.item{n: C.FIELD}
                                """))
                .containsExactly(
                        "ENTRY VALUE ?",
                        "FIELD VALUE ?",
                        "FLAG VALUE ?",
                        "KIND VALUE ?",
                        "LIMIT VALUE ?",
                        "MODE VALUE ?");
    }

    @Test
    void aValueThatNoConstantCanBeHasTheTypeOfItsPlace() {
        assertThat(
                        told(
                                """
                                func head() *C.item { return C.list_head }
                                func same(p unsafe.Pointer) bool { return p == C.table }
                                """))
                .containsExactly("list_head VALUE *_Ctype_item", "table VALUE unsafe.Pointer");
    }

    @Test
    void aVariableThatGoSetsHasTheTypeOfWhatItIsGiven() {
        assertThat(
                        told(
                                """
                                func set(n C.int) { C.level = n }
                                func number() { C.depth = 3 }
                                """))
                .containsExactly("depth VARIABLE ?", "level VARIABLE _Ctype_int");
    }

    private static List<String> told(String body) {
        String preamble =
                "typedef struct item { int n; } item;\nvoid put(int);\nvoid drop(void *);\n";
        FileTree tree =
                MemoryTree.of(
                        Map.of(
                                "go.mod",
                                "module m\n\ngo 1.26\n",
                                "m.go",
                                "package m\n\n/*\n"
                                        + preamble
                                        + "*/\nimport \"C\"\n\nimport \"unsafe\"\n\n"
                                        + "var _ unsafe.Pointer\n\n"
                                        + body));
        var workspace =
                Loader.load(
                        tree,
                        new LoadRequest(
                                ".",
                                List.of("."),
                                List.of(LINUX),
                                List.of(),
                                LoadRequest.NEWEST_GO,
                                false,
                                Optional.empty(),
                                Optional.empty()));
        LoadedPackage pkg = workspace.packages().getFirst();
        Map<String, CUnit> units = new HashMap<>();
        for (CgoFile file : pkg.cgoFiles()) {
            for (Preamble each : file.preambles()) {
                CRequest request = CRequest.of(each.text(), LINUX, tree).withShift(each.shift());
                units.put(file.path(), CParser.parse(request));
            }
        }
        CgoPackage cgo =
                new CgoPackage(
                        GoPackage.of("m", "m"),
                        pkg.files(),
                        units,
                        Layouts.of(CTarget.of(LINUX)),
                        LINUX,
                        (_, _) -> Map.of());
        return cgo.resolvedByUse(workspace.check(pkg, cgo)).values().stream()
                .map(NamesByUseTest::show)
                .toList();
    }

    private static String show(NameByUse name) {
        return name.name()
                + " "
                + name.kind()
                + " "
                + name.type().map(type -> TypeStrings.full(type).replace("m.", "")).orElse("?");
    }
}
