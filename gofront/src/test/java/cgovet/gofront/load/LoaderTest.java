package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoaderTest {
    private static final Target LINUX = new Target("linux", "amd64");
    private static final Target WINDOWS = new Target("windows", "amd64");
    private static final Target DARWIN = new Target("darwin", "arm64");

    /** A tree from pairs of path and text. */
    private static MemoryTree tree(String... pairs) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return MemoryTree.of(texts);
    }

    private static LoadRequest request(String... patterns) {
        return LoadRequest.of(List.of(patterns), LINUX);
    }

    private static List<String> paths(Workspace workspace) {
        return workspace.packages().stream().map(LoadedPackage::importPath).toList();
    }

    private static List<String> names(LoadedPackage pkg) {
        return pkg.sources().stream().map(GoSource::name).toList();
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static final MemoryTree MODULE =
            tree(
                    "go.mod", "module example.com/m\ngo 1.22\nignore ./static\n",
                    "a.go", "package m\n",
                    "x/x.go", "package x\n",
                    "x/y/y.go", "package y\n",
                    "x/internal/i.go", "package internal\n",
                    "xy/xy.go", "package xy\n",
                    "testdata/t.go", "package t\n",
                    "_u/u.go", "package u\n",
                    ".d/d.go", "package d\n",
                    "static/s.go", "package s\n",
                    "vendor/example.com/v/v.go", "package v\n",
                    "nested/go.mod", "module example.com/m/nested\n",
                    "nested/n.go", "package nested\n",
                    "docs/readme.txt", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "., ./... | m, m/x, m/x/internal, m/x/y, m/xy",
                "., . | m",
                "., ./x | m/x",
                "., ./x/... | m/x, m/x/internal, m/x/y",
                "., ./x... | m/x, m/x/internal, m/x/y, m/xy",
                "., ./.../y | m/x/y",
                "x, ./... | m/x, m/x/internal, m/x/y",
                "x, ../xy | m/xy",
                "., example.com/m/x | m/x",
                "., example.com/m/x/... | m/x, m/x/internal, m/x/y",
                "., example.com/... | m, m/x, m/x/internal, m/x/y, m/xy",
                "., all | m, m/x, m/x/internal, m/x/y, m/xy",
                "nested, ./... | m/nested",
                "., ./x/x.go | command-line-arguments",
                "., ./vendor/... | m/vendor/v",
            })
    void matchesPatterns(String where, String expected) {
        String[] parts = where.split(", ");
        Workspace workspace = Loader.load(MODULE, request(parts[1]).in(parts[0]));
        assertThat(paths(workspace).stream().map(path -> path.replace("example.com/", "")))
                .as(messages(workspace.problems()).toString())
                .containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "./none, there is no folder ./none",
        "./docs, no Go files in ./docs",
        "fmt, belongs to Go itself",
        "x, for the folder write ./x",
        "example.com/other, is not there",
        "none.go, there is no file none.go",
        "../.., there is no folder",
        "other/..., matches no package",
    })
    void explainsPatternsThatMatchNothing(String pattern, String message) {
        Workspace workspace = Loader.load(MODULE, request(pattern));
        assertThat(workspace.packages()).isEmpty();
        assertThat(messages(workspace.problems()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(message));
    }

    @Test
    void choosesFilesForATarget() {
        Workspace workspace =
                Loader.load(
                        tree(
                                "go.mod", "module m\ngo 1.20\n",
                                "a.go", "package m\n",
                                "a_test.go", "package m\n",
                                "x_test.go", "package m_test\n",
                                "b_windows.go", "package m\n",
                                "c.go", "//go:build ignore\n\npackage main\n",
                                "doc.go", "package documentation\n",
                                "e.go", "package m\nimport \"C\"\n",
                                "f.c", "int f;",
                                "f_windows.c", "int g;",
                                "g.c", "//go:build windows\n\nint h;",
                                "h.h", "",
                                "i.cpp", "",
                                "j.m", "",
                                "k_arm64.s", "",
                                "l.txt", ""),
                        request("./..."));
        assertThat(workspace.packages()).hasSize(1);
        LoadedPackage pkg = workspace.packages().getFirst();
        assertThat(names(pkg)).containsExactly("a.go", "e.go");
        assertThat(pkg.usesCgo()).isTrue();
        assertThat(pkg.goMinor()).isEqualTo(20);
        assertThat(pkg.ignoredGoFiles()).containsExactly("b_windows.go", "c.go", "doc.go");
        assertThat(pkg.filesOf(OtherFile.Kind.C)).containsExactly("f.c");
        assertThat(pkg.otherFiles())
                .extracting(OtherFile::path)
                .containsExactly("f.c", "h.h", "i.cpp", "j.m");
    }

    @Test
    void takesTestsInIfAsked() {
        Workspace workspace =
                Loader.load(
                        tree(
                                "go.mod", "module m\n",
                                "a.go", "package m\n",
                                "a_test.go", "package m\n",
                                "c_test.go", "package m\nimport \"C\"\n",
                                "x_test.go", "package m_test\n"),
                        request("./...").withTests());
        assertThat(paths(workspace)).containsExactly("m", "m_test");
        assertThat(names(workspace.packages().getFirst())).containsExactly("a.go", "a_test.go");
        assertThat(messages(workspace.packages().getFirst().problems()))
                .containsExactly("cgo is not allowed in test files; move it to another file");
        assertThat(names(workspace.packages().getLast())).containsExactly("x_test.go");
        assertThat(workspace.packages().getLast().isTest()).isTrue();
    }

    @Test
    void findsATargetForCgoFilesThatAllLeaveOut() {
        MemoryTree tree =
                tree(
                        "go.mod", "module m\n",
                        "a.go", "package m\n",
                        "a_windows.go", "package m\nimport \"C\"\n",
                        "b_darwin.go", "package m\nimport \"C\"\n",
                        "c_freebsd.go", "package m\n",
                        "d.go", "//go:build special\n\npackage m\nimport \"C\"\n");
        Workspace workspace = Loader.load(tree, request("./..."));
        List<String> seen = new ArrayList<>();
        for (LoadedPackage pkg : workspace.packages()) {
            seen.add(pkg.target() + " " + names(pkg) + " " + pkg.offTargetFiles());
        }
        assertThat(seen)
                .containsExactly(
                        "linux/amd64 [a.go] []",
                        "windows/amd64 [a.go, a_windows.go] [a_windows.go]",
                        "darwin/arm64 [a.go, b_darwin.go] [b_darwin.go]");
        assertThat(messages(workspace.notes()))
                .containsExactly("d.go uses cgo, but no target takes it in; give its build tags");

        Workspace both =
                Loader.load(tree, LoadRequest.of(List.of("./..."), LINUX, WINDOWS, DARWIN));
        assertThat(both.packages()).noneMatch(LoadedPackage::isOffTarget).hasSize(3);
        assertThat(both.packages().get(0).files().getFirst())
                .as("a file is parsed once for all targets")
                .isSameAs(both.packages().get(1).files().getFirst());

        Workspace tagged = Loader.load(tree, request("./...").withTags(List.of("special")));
        assertThat(names(tagged.packages().getFirst())).containsExactly("a.go", "d.go");
    }

    @Test
    void keepsTheMajorityOfPackageNames() {
        Workspace workspace =
                Loader.load(
                        tree(
                                "go.mod", "module m\n",
                                "a.go", "package other\n",
                                "b.go", "package m\n",
                                "c.go", "package m\n",
                                "d.go", "not Go at all"),
                        request("./..."));
        LoadedPackage pkg = workspace.packages().getFirst();
        assertThat(names(pkg)).contains("b.go", "c.go").doesNotContain("a.go");
        assertThat(messages(pkg.problems()))
                .anySatisfy(text ->
                        assertThat(text)
                                .contains("a.go says package other where other files say m"));
    }

    @Test
    void worksWithoutGoMod() {
        Workspace workspace =
                Loader.load(
                        tree(
                                "a.go", "package lib\nimport \"github.com/u/lib/sub\"\n",
                                "sub/b.go", "package sub\n",
                                "mod/go.mod", "module example.com/mod\n",
                                "mod/m.go", "package mod\n"),
                        request("./..."));
        assertThat(paths(workspace))
                .containsExactly("example.com/mod", "github.com/u/lib", "github.com/u/lib/sub");
        assertThat(workspace.notes()).isEmpty();
        assertThat(workspace.problems()).isEmpty();
        assertThat(paths(Loader.load(tree("a.go", "package x\n"), request("./..."))))
                .containsExactly("x");
    }

    @Test
    void resolvesThroughReplaceVendorWorkAndCache() {
        MemoryTree tree =
                tree(
                        "go.work",
                        "go 1.22\nuse (\n ./a\n ./b\n)\nreplace example.com/r => ./r\n",
                        "a/go.mod",
                        "module example.com/a\ngo 1.22\nrequire (\n"
                                + "example.com/r v1.0.0\nexample.com/Up v1.2.0\nexample.com/f v1.0.0\n)\n"
                                + "replace example.com/f => example.com/fork v2.0.0\n",
                        "a/a.go",
                        "package a\nimport (\n\"example.com/b\"\n\"example.com/r/s\"\n"
                                + "\"example.com/Up\"\n\"example.com/f\"\n\"example.com/gone\"\n"
                                + "\"net/http\"\n\"unsafe\"\n)\n",
                        "b/go.mod",
                        "module example.com/b\ngo 1.22\n",
                        "b/b.go",
                        "package b\nimport \"example.com/gone\"\n",
                        "r/go.mod",
                        "module example.com/r\ngo 1.19\n",
                        "r/s/s.go",
                        "package s\n",
                        "/cache/example.com/!up@v1.2.0/up.go",
                        "package up\n",
                        "/cache/example.com/fork@v2.0.0/f.go",
                        "package f\n");
        Workspace workspace = Loader.load(tree, request("./a", "./b").withModuleCache("/cache"));
        assertThat(paths(workspace)).containsExactly("example.com/a", "example.com/b");
        assertThat(messages(workspace.notes()))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).startsWith("package example.com/gone is not there"));
        assertThat(workspace.notes().getFirst().at().path()).isEqualTo("a/a.go");
        Modules modules = workspace.packages().getFirst().modules();
        assertThat(modules.find("example.com/r/s", "a"))
                .hasValueSatisfying(place -> assertThat(place.goMinor()).isEqualTo(19));
        assertThat(modules.find("example.com/b", "a").orElseThrow().dir()).isEqualTo("b");
    }

    @Test
    void followsRequirementsOfOldModules() {
        MemoryTree tree =
                tree(
                        "go.mod",
                        "module m\ngo 1.13\nrequire example.com/a v1.0.0\n",
                        "m.go",
                        "package m\nimport \"example.com/b\"\n",
                        "/c/cache/download/example.com/a/@v/v1.0.0.mod",
                        "module example.com/a\nrequire example.com/b v1.1.0\n",
                        "/c/example.com/b@v1.1.0/b.go",
                        "package b\n");
        assertThat(Loader.load(tree, request(".").withModuleCache("/c")).notes()).isEmpty();
    }

    @Test
    void prefersVendor() {
        MemoryTree tree =
                tree(
                        "go.mod",
                        "module m\ngo 1.20\nrequire example.com/a v1.0.0\n",
                        "m.go",
                        "package m\nimport \"example.com/a/b\"\n",
                        "vendor/modules.txt",
                        "# example.com/a v1.0.0\n## explicit; go 1.18\nexample.com/a/b\n",
                        "vendor/example.com/a/b/b.go",
                        "package b\n");
        Modules modules = Loader.load(tree, request("./...")).packages().getFirst().modules();
        PackagePlace place = modules.find("example.com/a/b", ".").orElseThrow();
        assertThat(place.dir()).isEqualTo("vendor/example.com/a/b");
        assertThat(place.goMinor()).isEqualTo(18);
    }

    @Test
    void findsShippedStd() {
        Workspace workspace = Loader.load(tree("a.go", "package a\n"), request("."));
        Modules modules = workspace.packages().getFirst().modules();
        assertThat(workspace.stdMinor()).isEqualTo(26);
        assertThat(modules.find("net/http", ".").orElseThrow().dir())
                .isEqualTo("$GOROOT/src/net/http");
        assertThat(modules.find("golang.org/x/net/http/httpguts", "$GOROOT/src/net/http"))
                .hasValueSatisfying(place ->
                        assertThat(place.importPath())
                                .isEqualTo("vendor/golang.org/x/net/http/httpguts"));
        assertThat(modules.find("golang.org/x/net/http/httpguts", ".")).isEmpty();
        for (String path : List.of("", "..", "../x", "/etc", "a//b", "a/", "no/such")) {
            assertThat(modules.find(path, ".")).as(path).isEmpty();
        }
    }

    @Test
    void saysWhichDeclarationsItTakes() {
        LoadRequest old =
                new LoadRequest(
                        ".",
                        List.of("."),
                        List.of(LINUX),
                        List.of(),
                        99,
                        false,
                        Optional.empty(),
                        Optional.empty());
        assertThat(messages(Loader.load(tree("a.go", "package a\n"), old).notes()))
                .containsExactly(
                        "declarations of Go 1.99 are not shipped; those of 1.26 are taken");
    }
}
