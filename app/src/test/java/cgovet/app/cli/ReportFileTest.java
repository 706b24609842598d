package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cgovet.app.config.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir Path dir;

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(dir.resolve("r.sarif"), "old");
        assertThatThrownBy(() ->
                        ReportFile.write(
                                file,
                                out -> {
                                    out.write('n');
                                    throw new IOException("disk full");
                                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void replacesWholeAndKeepsPermissionsAndLinks() throws IOException {
        Path file = Files.writeString(dir.resolve("r.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void writesDevicesAndPipesInPlace() throws Exception {
        write(Path.of("/dev/null"), "gone");
        Path pipe = dir.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        write(pipe, "through");
        assertThat(reader.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.getInputStream().readAllBytes()).asString().isEqualTo("through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void refusesFoldersAndMissingOnes() {
        assertThatThrownBy(() -> write(dir, "x")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> write(dir.resolve("no/r.txt"), "x"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no folder");
    }

    private static void write(Path path, String text) throws IOException {
        ReportFile.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
