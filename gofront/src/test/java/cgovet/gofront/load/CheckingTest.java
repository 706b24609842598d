package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.Importer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckingTest {
    private static final MemoryTree TREE =
            MemoryTree.of(
                    Map.of(
                            "go.mod",
                            "module m\ngo 1.22\n",
                            "a/a.go",
                            "package a\nimport \"os\"\ntype T struct{ F *os.File }\n",
                            "a/export_test.go",
                            "package a\ntype ForTests int\n",
                            "a/x_test.go",
                            "package a_test\nimport \"m/a\"\nvar V a.ForTests\n",
                            "b/b.go",
                            "package b\nimport (\n\"m/a\"\n\"m/c\"\n\"m/gone\"\n)\n"
                                    + "var V a.T\nvar N = V.F.Name()\nvar _ = gone.X\nvar _ c.C\n",
                            "c/c.go",
                            "package c\nimport \"m/b\"\ntype C = b.B\n"));

    private static LoadedPackage find(Workspace workspace, String path) {
        return workspace.packages().stream()
                .filter(pkg -> pkg.importPath().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void importsDeclarationsOnce() {
        Workspace workspace =
                Loader.load(
                        TREE,
                        LoadRequest.of(List.of("./..."), new Target("linux", "amd64")).withTests());
        Checking checking = workspace.checking(new Target("linux", "amd64"), _ -> CNames.FAKE);
        Importer importer = checking.importer(find(workspace, "m/b"));
        GoPackage a = importer.importPackage("m/a", "b").orElseThrow();
        assertThat(importer.importPackage("m/a", "c").orElseThrow()).isSameAs(a);
        assertThat(a.lookup("T")).isNotNull();
        assertThat(a.lookup("ForTests")).isNull();
        assertThat(importer.importPackage("m/gone", "b")).isEmpty();
        assertThat(checking.missing()).contains("m/gone");

        Importer ofTest = checking.importer(find(workspace, "m/a_test"));
        GoPackage tested = ofTest.importPackage("m/a", "a").orElseThrow();
        assertThat(tested.lookup("ForTests")).isNotNull();
        assertThat(ofTest.importPackage("os", "a").orElseThrow())
                .isSameAs(importer.importPackage("os", "b").orElseThrow());
    }

    @Test
    void bearsImportCyclesAndMissingPackages() {
        Workspace workspace =
                Loader.load(TREE, LoadRequest.of(List.of("./..."), new Target("linux", "amd64")));
        for (LoadedPackage pkg : workspace.packages()) {
            assertThat(workspace.check(pkg, CNames.FAKE).files()).hasSize(1);
        }
        assertThat(workspace.check(find(workspace, "m/a"), CNames.FAKE).problems()).isEmpty();
    }
}
