package cgovet.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneTest {
    @TempDir Path given;
    private Path temp = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        temp = given.toRealPath();
        Files.createDirectories(temp.resolve("repo/.git"));
        Files.createDirectories(temp.resolve("repo/mod/db/deep"));
        Files.writeString(temp.resolve("repo/mod/go.mod"), "module m\n");
        Files.writeString(temp.resolve("repo/mod/db/a.go"), "package db\n");
        Files.createDirectories(temp.resolve("plain/sub"));
        Files.writeString(temp.resolve("plain/go.mod"), "module p\n");
        Files.createDirectories(temp.resolve("lone"));
    }

    @Test
    void theRootIsTheNearestRepositoryElseModuleElseTheFolder() {
        assertThat(scene("repo/mod/db", "./..."))
                .isEqualTo(new Scene(temp.resolve("repo"), "mod/db", List.of("./...")));
        assertThat(scene("plain/sub", ".").root()).isEqualTo(temp.resolve("plain"));
        assertThat(scene("lone", "./..."))
                .isEqualTo(new Scene(temp.resolve("lone"), ".", List.of("./...")));
    }

    @Test
    void patternsBecomeRelativeAndImportPathsStay() {
        String absolute = temp.resolve("repo/mod/db") + "/...";
        assertThat(scene("repo/mod", "db", "./db/a.go", "..", absolute, "std/net/...").patterns())
                .containsExactly("./db", "./db/a.go", "..", "./db/...", "std/net/...");
    }

    @Test
    void aPatternInAnotherRepositoryMovesTheRunThere() {
        assertThat(scene("lone", "../repo/mod/..."))
                .isEqualTo(new Scene(temp.resolve("repo"), "mod", List.of("./...")));
        assertThat(scene("lone", temp.resolve("repo/mod/db/a.go").toString()))
                .isEqualTo(new Scene(temp.resolve("repo"), "mod/db", List.of("./a.go")));
        assertThatThrownBy(() -> scene("lone", "../repo/mod", "../plain"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("once for each repository");
    }

    @Test
    void followsLinksToTheRepository() throws IOException {
        Files.createSymbolicLink(temp.resolve("lone/link"), temp.resolve("repo/mod"));
        assertThat(Scene.of(temp.resolve("lone"), "link", List.of(".")))
                .isEqualTo(new Scene(temp.resolve("repo"), "mod", List.of(".")));
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> Scene.of(temp, "nope", List.of()))
                .hasMessageContaining("there is no folder nope");
        assertThatThrownBy(() -> Scene.of(temp, "repo/mod/go.mod", List.of()))
                .hasMessageContaining("is no folder");
    }

    private Scene scene(String folder, String... patterns) {
        return Scene.of(temp.resolve(folder), "", List.of(patterns));
    }
}
