package cgovet.boundary.call;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.boundary.types.CgoPackage;
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
import cgovet.gofront.load.Workspace;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CrossingCallsTest {
    private static final Target LINUX = new Target("linux", "amd64");

    @Test
    void whatBecomesOfTheResultIsKnown() {
        assertThat(
                        calls(
                                """
                                func f() C.long {
                                	C.put(1)
                                	defer C.put(2)
                                	go C.put(3)
                                	_ = C.get()
                                	x := C.long(C.get())
                                	var y = C.get()
                                	C.put((C.get()))
                                	if C.get() > 1 {
                                		return C.long(C.get())
                                	}
                                	return x + C.long(y)
                                }
                                """))
                .containsExactly(
                        "put DISCARDED",
                        "put DISCARDED",
                        "put DISCARDED",
                        "get DISCARDED",
                        "get ASSIGNED",
                        "get ASSIGNED",
                        "put DISCARDED",
                        "get ARGUMENT",
                        "get OPERAND",
                        "get RETURNED");
    }

    @Test
    void errnoAndHelpersAreMarked() {
        assertThat(
                        calls(
                                """
                                func f() (string, error) {
                                	_, err := C.get()
                                	var r, err2 = C.get()
                                	_, _ = r, err2
                                	return C.GoString(C.CString("x")), err
                                }
                                """))
                .containsExactly(
                        "get errno DISCARDED",
                        "get errno ASSIGNED",
                        "GoString helper RETURNED",
                        "CString helper ARGUMENT");
    }

    @Test
    void conversionsAndNamesOfTypesAreNoCalls() {
        assertThat(
                        calls(
                                """
                                func f(p *C.missing_t) {
                                	_ = C.num(1)
                                	_ = C.missing_t(2)
                                	_ = C.missing(3, p)
                                	g := C.get
                                	_ = g
                                }
                                """))
                .containsExactly("missing undeclared DISCARDED");
    }

    private static List<String> calls(String body) {
        String preamble = "typedef int num;\nint get(void);\nvoid put(int);\n";
        FileTree tree =
                MemoryTree.of(
                        Map.of(
                                "go.mod",
                                "module m\n\ngo 1.26\n",
                                "m.go",
                                "package m\n\n/*\n" + preamble + "*/\nimport \"C\"\n\n" + body));
        Workspace workspace =
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
        CheckedPackage checked = workspace.check(pkg, cgo);
        return CrossingCalls.of(checked, cgo).stream().map(CrossingCallsTest::show).toList();
    }

    private static String show(CrossingCall call) {
        return call.name()
                + (call.isHelper() ? " helper" : call.callee().isEmpty() ? " undeclared" : "")
                + (call.hasErrno() ? " errno" : "")
                + " "
                + call.use();
    }
}
