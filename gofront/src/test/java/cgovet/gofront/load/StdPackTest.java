package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.files.Resources;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoParser;
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

class StdPackTest {
    static StdPack shipped() {
        return new StdPack(
                resource("go1.26.pack"),
                new String(resource("go1.26.index"), StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        return Resources.read(StdLibrary.class, "std/" + name).orElseThrow();
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

    private static Map<String, String> texts(StdPack pack, String importPath) {
        Map<String, String> texts = new TreeMap<>();
        pack.files(importPath)
                .forEach((name, bytes) ->
                        texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void everyShippedFileParses() {
        StdPack pack = shipped();
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
