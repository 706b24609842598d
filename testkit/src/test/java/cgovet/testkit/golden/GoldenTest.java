package cgovet.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @Test
    void namesTheFirstLineThatDiffers() {
        assertThat(Golden.difference("a\nb\n", "a\nc\n"))
                .contains("line 2")
                .contains("expected: b")
                .contains("actual:   c");
        assertThat(Golden.difference("a", "a\nb")).contains("line 2").contains("expected: (end)");
    }

    @Test
    void failsOnAMissingOrDifferentFile(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("x.txt");
        assertThatThrownBy(() -> Golden.check(file, "a")).hasMessageContaining("is missing");
        Files.writeString(file, "b");
        assertThatThrownBy(() -> Golden.check(file, "a")).hasMessageContaining("line 1 differs");
        Files.writeString(file, "a");
        Golden.check(file, "a");
    }
}
