package cgovet.base.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cgovet.base.files.FileTree.Entry;
import cgovet.base.files.FileTree.Kind;
import cgovet.base.files.FileTree.Read;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealTreeTest {
    @TempDir private Path temp;
    private Path root;
    private Path system;
    private FileTree tree;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.resolve("root"));
        system = Files.createDirectories(temp.resolve("system/include"));
        write("root/a.go", "package a\n");
        write("root/sub/b.go", "package b\n");
        write("system/include/stdio.h", "int puts(const char *);\n");
        write("outside.txt", "secret");
        tree = RealTree.of(root.toString(), List.of(system.toString(), temp + "/not-there"));
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String refusal(Read read) {
        return read instanceof Read.Refused(var problem) ? problem.message() : read.toString();
    }

    @Test
    void readsBelowTheRootAndInOtherRoots() {
        assertThat(tree.read("./sub//../a.go"))
                .isInstanceOfSatisfying(
                        Read.Found.class,
                        found -> assertThat(found.text().path()).isEqualTo("a.go"));
        assertThat(tree.read(system + "/stdio.h")).isInstanceOf(Read.Found.class);
        assertThat(tree.read("none.go")).isEqualTo(new Read.Absent());
        assertThat(tree.read("a.go/x")).isEqualTo(new Read.Absent());
        assertThat(tree.read("sub")).isEqualTo(new Read.Absent());
        assertThat(tree.list("."))
                .containsExactly(
                        new Entry("a.go", Kind.FILE, false),
                        new Entry("sub", Kind.DIRECTORY, false));
        assertThat(tree.kind("sub")).isEqualTo(Kind.DIRECTORY);
        assertThat(tree.list("a.go")).isEmpty();
    }

    @Test
    void refusesWhatLiesOutside() throws IOException {
        Files.createSymbolicLink(root.resolve("leak.go"), temp.resolve("outside.txt"));
        Files.createSymbolicLink(root.resolve("up"), temp);
        Files.createSymbolicLink(root.resolve("proc.go"), Path.of("/proc/self/environ"));
        assertThat(refusal(tree.read("../outside.txt"))).contains("outside the audited folder");
        assertThat(refusal(tree.read(temp + "/outside.txt"))).contains("outside the folders");
        assertThat(refusal(tree.read("leak.go"))).contains("outside the folders");
        assertThat(refusal(tree.read("up/outside.txt"))).contains("outside the folders");
        assertThat(refusal(tree.read("proc.go"))).doesNotContain("PATH");
        assertThat(tree.kind("leak.go")).isEqualTo(Kind.OTHER);
        assertThat(tree.list("up")).isEmpty();
        assertThat(tree.list("."))
                .contains(
                        new Entry("leak.go", Kind.OTHER, true), new Entry("up", Kind.OTHER, true));
    }

    @Test
    void followsLinksWithinTheRoots() throws IOException {
        Files.createSymbolicLink(root.resolve("c.go"), Path.of("sub/b.go"));
        Files.createSymbolicLink(root.resolve("inc"), system);
        assertThat(tree.read("c.go")).isInstanceOf(Read.Found.class);
        assertThat(tree.read("inc/stdio.h")).isInstanceOf(Read.Found.class);
        assertThat(tree.list(".")).contains(new Entry("inc", Kind.DIRECTORY, true));
    }

    @Test
    void endsAtLinkLoops() throws IOException {
        Files.createSymbolicLink(root.resolve("x.go"), Path.of("y.go"));
        Files.createSymbolicLink(root.resolve("y.go"), Path.of("x.go"));
        Files.createSymbolicLink(root.resolve("sub/again"), Path.of("../sub"));
        assertThat(refusal(tree.read("x.go"))).contains("leads back to itself");
        assertThat(tree.kind("x.go")).isEqualTo(Kind.OTHER);
        assertThat(tree.read("sub/again/again/again/b.go")).isInstanceOf(Read.Found.class);
        assertThat(tree.list("sub")).contains(new Entry("again", Kind.DIRECTORY, true));
    }

    @Test
    void neverOpensPipesAndDevices() throws Exception {
        Path pipe = root.resolve("pipe.go");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Files.createSymbolicLink(root.resolve("zero.go"), Path.of("/dev/zero"));
        FileTree withDevices = RealTree.of(root.toString(), List.of("/dev"));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> {
                    assertThat(refusal(tree.read("pipe.go"))).contains("no regular file");
                    assertThat(refusal(withDevices.read("zero.go"))).contains("no regular file");
                    assertThat(tree.kind("pipe.go")).isEqualTo(Kind.OTHER);
                });
    }

    @Test
    void refusesHugeFiles() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("big.go").toFile(), "rw")) {
            file.setLength(FileTree.MAX_BYTES + 1L);
        }
        assertThat(refusal(tree.read("big.go"))).contains("32 MiB");
    }

    @Test
    void saysWhatMayNotBeRead() throws IOException {
        Path secret = root.resolve("sub/b.go");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "not run by root");
        assertThat(refusal(tree.read("sub/b.go"))).contains("may not be read; give");
        Files.setPosixFilePermissions(
                root.resolve("sub"), PosixFilePermissions.fromString("---------"));
        assertThat(refusal(tree.read("sub"))).contains("may not be read; give");
        Files.setPosixFilePermissions(
                root.resolve("sub"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void bearsAnyName() {
        assertThat(tree.read("a\0b.go")).isInstanceOf(Read.Refused.class);
        assertThat(tree.kind("x".repeat(5000))).isNotEqualTo(Kind.FILE);
        assertThat(tree.read("x/".repeat(5000))).isNotInstanceOf(Read.Found.class);
        assertThat(tree.read("")).isEqualTo(new Read.Absent());
    }
}
