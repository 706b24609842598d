package cgovet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cgovet.base.files.RealTree;
import cgovet.base.finding.Results;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Go's own programs for its run-time check of passed pointers: every one that must fail is reported
 * by a rule of the family, and none that must pass.
 */
class PointerSuiteTest {
    private static final Path SUITE = Path.of("../suites/go_ptr_cases.py").toAbsolutePath();

    @Test
    void agreesWithGo(@TempDir Path dir) throws Exception {
        assumeTrue(isOnPath("go") && isOnPath("python3"), "needs go and python3");
        assertThat(run("python3", SUITE.toString(), "--goroot", goroot(), "--out", dir.toString()))
                .isZero();
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int failing = 0;
        try (Stream<Path> cases = Files.list(dir)) {
            for (Path folder : cases.filter(Files::isDirectory).sorted().toList()) {
                String name = folder.getFileName().toString();
                boolean mustFail =
                        Files.readString(folder.resolve("expected.json"))
                                .replace(" ", "")
                                .contains("\"fail\":true");
                Results results = Engines.audit(RealTree.of(folder.toString(), List.of()), false);
                boolean isReported =
                        results.findings().stream()
                                .anyMatch(finding -> finding.rule().family().equals("pointer"));
                failing += mustFail ? 1 : 0;
                if (mustFail && !isReported) {
                    missed.add(name);
                } else if (isReported && !mustFail) {
                    wrong.add(name);
                }
            }
        }
        assertThat(failing).isGreaterThan(20);
        assertThat(wrong).isEmpty();
        assertThat(missed).isEmpty();
    }

    private static String goroot() throws IOException {
        Process process = new ProcessBuilder("go", "env", "GOROOT").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
