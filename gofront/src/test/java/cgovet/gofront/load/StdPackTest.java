package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.types.CNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdPackTest {
    static StdPack shipped() {
        return StdLibrary.pack(26);
    }

    @Test
    void stripsWhatDeclaresNothing() {
        String stripped =
                StdStripper.strip(
                        SourceText.of(
                                "a.go",
                                """
                                // Copyright.

                                //go:build linux

                                // Package a does.
                                package a

                                import (
                                	"fmt"
                                	"math/rand/v2"
                                	u "unsafe"
                                )

                                // F says "//".
                                func F(x  int) (y string) { return fmt.Sprint(x, `}`) }

                                //go:linkname now time.now
                                func now() int64

                                type T struct {
                                	a, b int // both
                                	P    u.Pointer
                                }

                                var typed map[string]int = map[string]int{"a": 1}
                                var table = [...]string{"a", "b",
                                	"c"}
                                var keyed = [...]string{2: "x"}
                                var ptr = &T{a: 1}
                                var fn = func(r *rand.Rand) int { return 1 }
                                var text = "abc" + "def"
                                const C, long = 'x', "keep  two"
                                """));
        assertThat(stripped)
                .isEqualTo(
                        """
                        //go:build linux
                        package a
                        import (
                        "math/rand/v2"
                        u "unsafe"
                        )
                        func F(x int) (y string)
                        //go:linkname now time.now
                        func now() int64
                        type T struct {
                        a, b int
                        P u.Pointer
                        }
                        var typed map[string]int
                        var table = [3]string{}
                        var keyed = [...]string{2: "x"}
                        var ptr = &T{}
                        var fn = func(r *rand.Rand) int {panic(0)}
                        var text = ""
                        const C, long = 'x', "keep  two"
                        """);
    }

    @Test
    void readsBackWhatItWrites() {
        Map<String, Map<String, String>> packages =
                new TreeMap<>(
                        Map.of(
                                "a/b", Map.of("x.go", "package b\n", "y.go", "package b // ä\n"),
                                "c", Map.of("c.go", "")));
        StdPackWriter.Written written = StdPackWriter.write(packages);
        StdPack pack = new StdPack(written.pack(), written.index());
        assertThat(pack.packages()).containsExactly("a/b", "c");
        assertThat(texts(pack, "a/b")).isEqualTo(packages.get("a/b"));
        assertThat(texts(pack, "c")).isEqualTo(packages.get("c"));
        assertThat(pack.files("d")).isEmpty();
    }

    @Test
    void readsBackWhatDiffersFromAnother() {
        String text = "package b\n\nfunc F(a int) string\n\nfunc G()\n\nvar X = 1\n";
        Map<String, Map<String, String>> old =
                Map.of("a/b", Map.of("same.go", text, "x.go", text, "gone.go", text));
        Map<String, Map<String, String>> now =
                Map.of(
                        "a/b",
                        Map.of(
                                "same.go",
                                text,
                                "x.go",
                                "// ä\n" + text.replace("G()", "G() int") + "no newline",
                                "new.go",
                                text),
                        "c",
                        Map.of("c.go", ""));
        StdPackWriter.Written base = StdPackWriter.write(old);
        StdPackWriter.Written written = StdPackWriter.write(now, old);
        StdPack pack =
                new StdPack(
                        written.pack(), written.index(), new StdPack(base.pack(), base.index()));
        assertThat(pack.packages()).containsExactly("a/b", "c");
        assertThat(texts(pack, "a/b")).isEqualTo(now.get("a/b"));
        assertThat(texts(pack, "c")).isEqualTo(now.get("c"));
    }

    private static Map<String, String> texts(StdPack pack, String importPath) {
        Map<String, String> texts = new TreeMap<>();
        pack.files(importPath)
                .forEach((name, bytes) ->
                        texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26})
    void everyShippedFileParses(int minor) {
        StdPack pack = StdLibrary.pack(minor);
        assertThat(pack.packages()).contains("fmt", "internal/abi", "runtime/cgo", "syscall");
        for (String path : pack.packages()) {
            texts(pack, path)
                    .forEach((name, text) ->
                            assertThat(
                                            GoParser.parse(
                                                            SourceText.of(name, text),
                                                            GoParser.Mode.FULL)
                                                    .problems())
                                    .as(path + "/" + name)
                                    .isEmpty());
        }
    }

    /** Each version's packages fit together; bodies and what only these use are not there. */
    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26})
    void shippedDeclarationsOfOneVersionFitTogether(int minor) {
        Target target = Target.parse("linux/amd64").orElseThrow();
        Workspace workspace =
                Loader.load(
                        MemoryTree.of(
                                Map.of(
                                        "a.go",
                                        """
                                        package a

                                        import (
                                        	"crypto/tls"
                                        	"net/http"
                                        	"os/exec"
                                        	"reflect"
                                        	"runtime/cgo"
                                        	"sync/atomic"
                                        	"syscall"
                                        )

                                        var config = http.DefaultTransport.(*http.Transport).TLSClientConfig
                                        var curves []tls.CurveID = config.CurvePreferences
                                        var fd uintptr = reflect.ValueOf(0).Pointer()
                                        var handle cgo.Handle = cgo.NewHandle(fd)
                                        var count atomic.Pointer[exec.Cmd]
                                        var attr *syscall.SysProcAttr = count.Load().SysProcAttr
                                        """)),
                        LoadRequest.of(List.of("."), target).withGo(minor));
        assertThat(workspace.notes()).isEmpty();
        LoadedPackage pkg = workspace.packages().getFirst();
        assertThat(workspace.checking(target, _ -> CNames.FAKE).check(pkg).problems()).isEmpty();
    }

    @Test
    void showsWhatAVersionLacks() {
        assertThat(StdLibrary.pack(21).files("iter")).isEmpty();
        assertThat(StdLibrary.pack(23).files("iter")).isNotEmpty();
        assertThat(texts(StdLibrary.pack(23), "runtime").get("mcleanup.go")).isNull();
        assertThat(texts(StdLibrary.pack(24), "runtime").get("mcleanup.go"))
                .contains("func AddCleanup[T, S any](");
    }

    /** Guards the shipped pack against a stripper that has changed since it was written. */
    @Test
    void equalsWhatTheToolchainGives() {
        Optional<Path> goroot = goroot();
        assumeThat(goroot).as("a GOROOT of Go 1.26").isPresent();
        FileTree tree = RealTree.of(goroot.get().toString(), List.of());
        StdPack pack = shipped();
        for (String path : List.of("errors", "net", "reflect", "runtime/cgo", "strings", "sync")) {
            assertThat(texts(pack, path))
                    .as(path)
                    .isEqualTo(StdMaker.readPackage(tree, "src/" + path, 26));
        }
    }

    private static Optional<Path> goroot() {
        Stream<Path> onPath =
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                        .map(dir -> Path.of(dir, "go"))
                        .filter(Files::isExecutable)
                        .flatMap(go -> {
                            try {
                                return Stream.of(go.toRealPath().resolve("../..").normalize());
                            } catch (IOException e) {
                                return Stream.empty();
                            }
                        });
        return onPath.filter(
                        root -> {
                            try {
                                return Files.readString(root.resolve("VERSION"))
                                        .startsWith("go1.26");
                            } catch (IOException e) {
                                return false;
                            }
                        })
                .findFirst();
    }
}
