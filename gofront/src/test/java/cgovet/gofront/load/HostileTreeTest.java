package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTreeTest {
    @TempDir private Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Workspace load(String... patterns) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        Loader.load(
                                RealTree.of(root.toString(), List.of()),
                                LoadRequest.of(List.of(patterns), new Target("linux", "amd64"))));
    }

    private static List<String> paths(Workspace workspace) {
        return workspace.packages().stream().map(LoadedPackage::importPath).toList();
    }

    private static List<String> problems(Workspace workspace) {
        List<Problem> all = new ArrayList<>(workspace.problems());
        workspace.packages().forEach(pkg -> all.addAll(pkg.problems()));
        return all.stream().map(Problem::message).toList();
    }

    @Test
    void loadsWhatIsSoundBesideWhatIsNot() throws Exception {
        write("go.mod", "module m\n");
        write("a.go", "package m\n");
        write("sub/b.go", "package sub\n");
        write("empty/x.txt", "");
        write("nul/n.go", "\0\0\0");
        write("deep/d.go", "package deep\nvar x = " + "(".repeat(100_000) + "1");
        write("odd \n name/o.go", "package odd\n");
        Files.createSymbolicLink(root.resolve("sub/loop"), root);
        Files.createSymbolicLink(root.resolve("x.go"), Path.of("x.go"));
        Files.createSymbolicLink(root.resolve("etc"), Path.of("/etc"));
        Files.createSymbolicLink(root.resolve("passwd.go"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(root.resolve("zero.go"), Path.of("/dev/zero"));
        assumeThat(new ProcessBuilder("mkfifo", root.resolve("p.go") + "").start().waitFor())
                .isZero();
        try (RandomAccessFile big = new RandomAccessFile(root.resolve("big.go").toFile(), "rw")) {
            big.setLength(FileTree.MAX_BYTES + 1L);
        }
        Workspace workspace = load("./...");
        assertThat(paths(workspace)).contains("m", "m/deep", "m/sub", "m/odd \n name");
        assertThat(workspace.packages().getFirst().sources())
                .extracting(GoSource::name)
                .containsExactly("a.go");
        assertThat(problems(workspace))
                .anySatisfy(text -> assertThat(text).startsWith("big.go is larger than 32 MiB"))
                .anySatisfy(text -> assertThat(text).startsWith("p.go is no regular file"))
                .anySatisfy(text -> assertThat(text).startsWith("passwd.go leads outside"))
                .anySatisfy(text -> assertThat(text).startsWith("x.go is a symbolic link"))
                .anySatisfy(text -> assertThat(text).startsWith("zero.go leads outside"));
        for (LoadedPackage pkg : workspace.packages()) {
            assertThat(pkg.files()).hasSameSizeAs(pkg.sources());
        }
    }

    @Test
    void staysWithinTheRoot() throws IOException {
        write(
                "go.mod",
                """
                module m
                go 1.22
                require (
                	e.com/up v1.0.0
                	e.com/abs v1.0.0
                	../../x v1.0.0
                )
                replace e.com/up => ../../../../../../etc
                replace e.com/abs => /etc
                """);
        write("a.go", "package m\nimport (\n\"e.com/up\"\n\"e.com/abs\"\n\"m/../../x\"\n)\n");
        write("go.work", "go 1.22\nuse (\n.\n../..\n/etc\n)\n");
        Workspace workspace = load("./...", "../...", "/etc/...");
        assertThat(paths(workspace)).containsExactly("m");
        assertThat(workspace.notes()).hasSize(3);
        assertThat(problems(workspace))
                .anySatisfy(text -> assertThat(text).contains("no folder .."))
                .anySatisfy(text -> assertThat(text).contains("no folder /etc"));
    }

    @Test
    void bearsAbsurdModuleFiles() throws IOException {
        write("go.mod", "module m\n" + "require (\n".repeat(10_000) + "\"");
        write("go.work", "use (\n" + "./x\n".repeat(10_000));
        write("vendor/modules.txt", "# \n## go\n#\n");
        write("a.go", "package m\nimport \"x/y\"\n");
        assertThat(paths(load("./..."))).containsExactly("m");
    }

    @Test
    void saysWhenThereIsNothing() {
        Workspace workspace = load("./...");
        assertThat(workspace.packages()).isEmpty();
        assertThat(workspace.problems()).isEmpty();
    }
}
