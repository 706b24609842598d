package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files of any kind and name, and module files that say nonsense. */
class HostileTreeTest {
    @TempDir Path dir;

    @Test
    void anEmptyFolderHasNothing() throws IOException {
        Files.createDirectories(dir.resolve("a/b/c"));
        Repository.empty(dir)
                .check("./...")
                .ended(Exit.NOTHING, "cgovet: no Go or C file matches ./...");
        Repository.empty(dir).write("go.mod", "module m\n").check().ended(Exit.NOTHING);
        Repository.empty(dir).write("README", "").check("./a").ended(Exit.NOTHING);
    }

    @Test
    void aFolderWithoutModuleIsAudited() throws IOException {
        Repository.empty(dir).write("leak.go", Repository.LEAK).check().found().isComplete();
    }

    @Test
    void onlyRegularFilesAreRead() throws Exception {
        Repository tree =
                Repository.withLeak(dir)
                        .pipe("x.go")
                        .pipe("y.c")
                        .pipe("z.h")
                        .pipe("go.work")
                        .link("zero.go", "/dev/zero")
                        .link("passwd.go", "/etc/passwd")
                        .link("self.go", "self.go")
                        .link("nowhere.go", "nowhere")
                        .link("self", ".")
                        .link("a/b/up", "../..")
                        .write("dir.go/x", "")
                        .write("vendor/modules.txt/x", "");
        try (var big = new RandomAccessFile(tree.path("big.go").toFile(), "rw")) {
            big.setLength(33L << 20);
        }
        try (var big = new RandomAccessFile(tree.path("big.c").toFile(), "rw")) {
            big.setLength(1L << 40);
        }
        tree.check()
                .found()
                .isIncomplete(
                        "problem (unreadable): x.go is no regular file; remove it",
                        "problem (unreadable): y.c is no regular file; remove it",
                        "problem (unreadable): go.work is no regular file; remove it",
                        "problem (unreadable): zero.go leads outside the folders that may be read",
                        "problem (unreadable): passwd.go leads outside",
                        "problem (unreadable): self.go is a symbolic link that leads back to itself",
                        "problem (unreadable): big.go is larger than 32 MiB and is skipped; split",
                        "problem (unreadable): big.c is larger than 32 MiB");
    }

    @Test
    void aModuleFileThatIsNoFileIsNamed() throws Exception {
        Repository.empty(dir)
                .write("leak.go", Repository.LEAK)
                .pipe("go.mod")
                .check()
                .found()
                .isIncomplete("problem (unreadable): go.mod is no regular file");
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        Repository tree =
                Repository.withLeak(dir)
                        .write("u.go", "package m\n")
                        .write("sub/v.go", "package v\n");
        Files.setPosixFilePermissions(
                tree.path("u.go"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(
                tree.path("sub"), PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(tree.path("u.go")), "not run by root");
            tree.check()
                    .found()
                    .isIncomplete(
                            "u.go may not be read; give yourself read permission",
                            "sub may not be read; give yourself read permission");
        } finally {
            Files.setPosixFilePermissions(
                    tree.path("sub"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void namesAreMadeHarmless() throws IOException {
        Repository.withLeak(dir)
                .write("a\nb.go", Repository.LEAK.replace("Length", "Other"))
                .write("\u001b[31mred.go", "package m\nfunc (")
                .write("%s%n%d.go", "package m\nfunc (")
                .write("::error::x.go", "package m\nfunc (")
                .write("##[x].go", "package m\nfunc (")
                .write("-rf.go", "package m\nvar R int\n")
                .write("\u202etxt.go", "package m\nfunc (")
                .write("dir\nx::error::/b.go", Repository.LEAK)
                .check()
                .found()
                .isIncomplete(
                        "--> a\\nb.go:7:7",
                        "\\x1b[31mred.go:2:7: expected",
                        "%s%n%d.go:2:7: expected",
                        "::error::x.go:2:7: expected",
                        "#\\x23[x].go:2:7: expected",
                        "\\u{202e}txt.go:2:7: expected",
                        "--> dir\\nx::error::/b.go:7:7");
    }

    @Test
    void folderDepthIsBounded() throws IOException {
        Repository.withLeak(dir)
                .write("d/".repeat(300) + "x.go", "package x\n")
                .check()
                .found()
                .isIncomplete("folders are nested deeper than 200; name the inner ones");
    }

    @Test
    void severalPackagesInOneFolderCostTheFewer() throws IOException {
        Repository.withLeak(dir)
                .write("a.go", "package m\n")
                .write("other.go", "package other\n")
                .check()
                .found()
                .isIncomplete(
                        "other.go says package other where other files say m; it is left out");
    }

    @Test
    void importCyclesAreCut() throws IOException {
        Repository.withLeak(dir)
                .write("a/a.go", "package a\nimport \"m/b\"\nvar X = b.X\n")
                .write("b/b.go", "package b\nimport \"m/a\"\nvar X = a.X\n")
                .write("s/s.go", "package s\nimport \"m/s\"\nvar X = s.X\n")
                .check()
                .found()
                .isComplete(
                        "b/b.go:1:1: the import of m/a closes an import cycle, which Go forbids",
                        "s/s.go:1:1: the import of m/s closes an import cycle");
    }

    @Test
    void missingDependenciesAreNotes() throws IOException {
        Repository.withLeak(dir)
                .write(
                        "y.go",
                        """
                        package m

                        import "x.com/y"
                        import "m/none"

                        var a = y.F(1).B[2]

                        func g() {
                        	for x := range y.G() {
                        		x.h(none.A)
                        	}
                        	if v, ok := a.(y.T); ok {
                        		v.z()
                        	}
                        }
                        """)
                .check()
                .found()
                .isComplete(
                        "package x.com/y is not there, so types from it are unknown; 'go mod download'",
                        "incomplete: 2 packages not found (m/none, x.com/y)");
    }

    @Test
    void moduleFilesOfNonsenseAreNamed() throws IOException {
        Repository.withLeak(dir)
                .write(
                        "go.mod",
                        """
                        module m
                        replace =>
                        replace a => ../../../../etc
                        replace m => .
                        replace b v1 => /etc v2 v3
                        require a b c d e f
                        require x v999999999999999999999.0.0
                        go 99999999999999999999.1
                        toolchain ; rm -rf
                        nonsense \u001b[31m
                        exclude
                        "never
                        replace (
                        """)
                .write(
                        "vendor/modules.txt",
                        "# \n## explicit; go 1.\n#\n\0\n../../../etc\n".repeat(1_000))
                .write(
                        "go.work",
                        "go 1.22\nuse (\n.\n./a\n../..\n/etc\n./missing\n)\nreplace x => /etc\n")
                .check()
                .found()
                .isIncomplete(
                        "go.mod:2:1: cannot understand 'replace =>'; the line is passed over",
                        "go.mod:10:1: cannot understand 'nonsense \\x1b",
                        "go.work uses /etc, which has no go.mod; its packages are left out");
    }

    @Test
    void manyRequirementsAreRead() throws IOException {
        var text = new StringBuilder("module m\n\ngo 1.22\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(
                    "require x.com/a%d v1.0.%d\nreplace x.com/a%d => ./a%d\n"
                            .formatted(i, i, i, i));
        }
        Repository.withLeak(dir).write("go.mod", text.toString()).check().found().isComplete();
    }

    @Test
    void reportsOfEveryFormatAreWrittenAllTheSame() throws IOException {
        Repository tree = Repository.withLeak(dir).write("\u001b[31m\n<x>.go", "package m\nfunc (");
        tree.check(
                "--format",
                "sarif:out.sarif",
                "--format",
                "json:out.json",
                "--format",
                "github:out");
        for (String file : new String[] {"out.sarif", "out.json", "out"}) {
            assertThat(Files.readString(tree.path(file)))
                    .contains("CGO1001")
                    .doesNotContain("\u001b", "[31m\n");
        }
    }
}
