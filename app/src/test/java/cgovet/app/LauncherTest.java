package cgovet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real {@code cgovet} and {@code scripts/build-app} over a program of one class; a small
 * stand-in for Maven compiles it and counts how often it was asked.
 */
class LauncherTest {
    private static final String MAVEN =
            """
            #!/bin/sh
            set -eu
            echo built >>builds
            sleep 0.5
            mkdir -p app/target/launcher
            "$JAVA_HOME/bin/javac" -d app/target/classes app/src/main/java/M.java >log 2>&1 ||
                { sed 's/^/[ERROR] /' log; exit 1; }
            printf 'Main-Class: M\\n' >manifest
            "$JAVA_HOME/bin/jar" -c -f app/target/launcher/cgovet.jar -m manifest \
                --date=2026-01-01T00:00:00Z -C app/target/classes .
            """;

    @TempDir Path root;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Path project = Path.of("..").toAbsolutePath().normalize();
        for (String name :
                List.of(
                        "cgovet",
                        "scripts/build-app",
                        "scripts/launcher-state.sh",
                        "scripts/find-jdk")) {
            Path copy = root.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(project.resolve(name), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path maven = root.resolve("bin/mvn");
        Files.createDirectories(maven.getParent());
        Files.writeString(maven, MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        Files.writeString(root.resolve("pom.xml"), "");
        program("one");
    }

    @Test
    void runsTheNewClassesAfterAChangeAndBuildsOnlyThen() throws Exception {
        assertThat(run(root, "./cgovet").out).isEqualTo("one\n");
        assertThat(run(root, "./cgovet").out).isEqualTo("one\n");
        assertThat(builds()).isEqualTo(1);
        assertThat(caches()).hasSize(1);
        Path first = caches().getFirst();

        program("two");
        assertThat(run(root, "./cgovet").out).isEqualTo("two\n");
        assertThat(builds()).isEqualTo(2);
        assertThat(caches()).hasSize(1).doesNotContain(first);

        Files.delete(caches().getFirst());
        assertThat(run(root, "./cgovet")).isEqualTo(new Run(0, "two\n", ""));
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void ignoresACacheThatDoesNotFit() throws Exception {
        run(root, "./cgovet");
        Files.writeString(caches().getFirst(), "not a cache");
        assertThat(run(root, "./cgovet")).isEqualTo(new Run(0, "one\n", ""));
    }

    @Test
    void worksFromAnyFolderAndThroughALink() throws Exception {
        Path elsewhere = Files.createDirectories(root.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("vet"), root.resolve("cgovet"));
        assertThat(run(elsewhere, root.resolve("cgovet").toString()).out).isEqualTo("one\n");
        assertThat(run(elsewhere, "../cgovet").out).isEqualTo("one\n");
        assertThat(run(elsewhere, link.toString()).out).isEqualTo("one\n");
        assertThat(run(elsewhere, "./vet", "a b", "$c").out).isEqualTo("one a b $c\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void twoThatStartAtOnceShareOneBuild() throws Exception {
        Process one = start(root, "./cgovet");
        Process two = start(root, "./cgovet");
        assertThat(finish(one).out).isEqualTo("one\n");
        assertThat(finish(two).out).isEqualTo("one\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void saysWhatDoesNotCompileAndRunsNothing() throws Exception {
        run(root, "./cgovet");
        Files.writeString(root.resolve("app/src/main/java/M.java"), "class M { broken }");
        Run run = run(root, "./cgovet");
        assertThat(run.status).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("M.java:1").contains("the build failed");
    }

    @Test
    void saysThatAJdkIsMissing() throws Exception {
        var builder = new ProcessBuilder("sh", "scripts/find-jdk", "99").directory(root.toFile());
        Run run = finish(builder.start());
        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("JDK 99").contains("CGOVET_JAVA_HOME");
    }

    private void program(String word) throws IOException {
        Path source = root.resolve("app/src/main/java/M.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                """
                public class M {
                    public static void main(String[] args) {
                        System.out.println(("WORD " + String.join(" ", args)).strip());
                    }
                }
                """
                        .replace("WORD", word));
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(".cgovet-build/run"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private int builds() throws IOException {
        return Files.readAllLines(root.resolve("builds")).size();
    }

    private Run run(Path folder, String... command) throws Exception {
        return finish(start(folder, command));
    }

    private Process start(Path folder, String... command) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("CGOVET_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment()
                .merge("PATH", root.resolve("bin").toString(), (path, own) -> own + ":" + path);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private record Run(int status, String out, String err) {}
}
