package cgovet.base.files;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.FileTree.Entry;
import cgovet.base.files.FileTree.Kind;
import cgovet.base.files.FileTree.Read;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreesTest {
    private static final MemoryTree TREE =
            MemoryTree.of(
                    Map.of(
                            "a.go", "package a",
                            "sub/b.go", "package b",
                            "sub-2/c.go", "package c",
                            "/usr/include/stdio.h", "int i;"));

    private static String text(FileTree tree, String path) {
        return tree.read(path) instanceof Read.Found(var text)
                ? text.slice(0, text.size())
                : "absent";
    }

    @ParameterizedTest
    @CsvSource({
        "'', .",
        "., .",
        "a//b/./c, a/b/c",
        "a/../.., ..",
        "a/../../b, ../b",
        "/a/../../b/, /b",
        "/, /",
    })
    void normalisesPaths(String path, String normal) {
        assertThat(PathNames.normal(path)).isEqualTo(normal);
    }

    @Test
    void knowsWhatIsBelow() {
        assertThat(PathNames.isBelow("a/b", "a")).isTrue();
        assertThat(PathNames.isBelow("ab", "a")).isFalse();
        assertThat(PathNames.isBelow("../x", ".")).isFalse();
        assertThat(PathNames.isBelow("/x", "/")).isTrue();
        assertThat(PathNames.join("a", "../b")).isEqualTo("b");
        assertThat(PathNames.parent("a")).isEqualTo(".");
        assertThat(PathNames.parent("/a")).isEqualTo("/");
    }

    @Test
    void memoryHasFolders() {
        assertThat(TREE.list("."))
                .containsExactly(
                        new Entry("a.go", Kind.FILE, false),
                        new Entry("sub", Kind.DIRECTORY, false),
                        new Entry("sub-2", Kind.DIRECTORY, false));
        assertThat(TREE.list("/usr")).containsExactly(new Entry("include", Kind.DIRECTORY, false));
        assertThat(TREE.kind("sub")).isEqualTo(Kind.DIRECTORY);
        assertThat(TREE.kind("su")).isEqualTo(Kind.ABSENT);
        assertThat(text(TREE, "sub/../a.go")).isEqualTo("package a");
    }

    @Test
    void overlayHidesWhatIsBehind() {
        FileTree tree =
                new OverlayTree(
                        MemoryTree.of(Map.of("a.go", "package edited", "new/n.go", "package n")),
                        TREE);
        assertThat(text(tree, "a.go")).isEqualTo("package edited");
        assertThat(text(tree, "sub/b.go")).isEqualTo("package b");
        assertThat(tree.list("."))
                .extracting(Entry::name)
                .containsExactly("a.go", "new", "sub", "sub-2");
        assertThat(tree.kind("new")).isEqualTo(Kind.DIRECTORY);
    }

    @Test
    void recordingNotesWhatWasNotThere() {
        RecordingTree tree = new RecordingTree(TREE);
        tree.read("a.go");
        tree.read("gone.h");
        tree.kind("sub");
        tree.list(".");
        assertThat(tree.record())
                .containsKey("list .")
                .containsEntry("kind sub", "DIRECTORY")
                .containsEntry("read gone.h", "absent");
        assertThat(tree.filesRead()).containsExactly("a.go");
        assertThat(tree.key()).isEqualTo(key(TREE, "a.go", "gone.h"));
        assertThat(tree.key())
                .isNotEqualTo(key(MemoryTree.of(Map.of("a.go", "")), "a.go", "gone.h"));
    }

    private static String key(FileTree behind, String... reads) {
        RecordingTree tree = new RecordingTree(behind);
        for (String path : reads) {
            tree.read(path);
        }
        tree.kind("sub");
        tree.list(".");
        return tree.key();
    }

    @Test
    void hashesDoNotShift() {
        assertThat(new ContentHash().add("ab").add("c").finish())
                .isNotEqualTo(new ContentHash().add("a").add("bc").finish());
    }
}
