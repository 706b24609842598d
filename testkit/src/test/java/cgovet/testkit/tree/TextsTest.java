package cgovet.testkit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cgovet.base.files.FileTree;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void splitsAtMarksOnly() {
        var files = Texts.files("a comment\n-- go.mod --\nmodule m\n-- a/b.go --\n--x--\nno end");
        assertThat(files)
                .containsExactly(
                        java.util.Map.entry("go.mod", "module m\n"),
                        java.util.Map.entry("a/b.go", "--x--\nno end"));
        assertThat(Texts.tree("-- a/b.go --\nx").kind("a")).isEqualTo(FileTree.Kind.DIRECTORY);
    }

    @Test
    void refusesTwoOfOneName() {
        assertThatThrownBy(() -> Texts.files("-- a --\n-- a --\n"))
                .hasMessageContaining("two files named a");
    }
}
