package cgovet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real toolchain accepts all testdata, where there is one. */
class RuleTestdataBuildsTest {
    private static final Path TESTDATA = Path.of("testdata").toAbsolutePath();

    @TempDir private Path scratch = Path.of("");

    @Test
    void everyModuleBuilds() throws IOException, InterruptedException {
        assumeTrue(hasTools(), "go and gcc are there");
        List<String> work = new ArrayList<>(List.of("go 1.26", ""));
        List<String> command = new ArrayList<>(List.of("go", "build", "-gcflags=-e"));
        for (Path module : modules()) {
            work.add("use " + module);
            command.add(module + "/...");
        }
        assertThat(work).hasSizeGreaterThan(2);
        Path file = Files.write(scratch.resolve("go.work"), work);
        Run run = run(scratch, file.toString(), command);
        assertThat(run.exit()).as(run.output()).isZero();
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(TESTDATA)) {
            return files.filter(file -> file.toString().endsWith(".go"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(dir -> Files.exists(dir.resolve("go.mod")))
                    .sorted()
                    .toList();
        }
    }

    private boolean hasTools() throws InterruptedException {
        try {
            return run(scratch, "off", List.of("go", "version")).exit() == 0
                    && run(scratch, "off", List.of("gcc", "--version")).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private record Run(int exit, String output) {}

    private static Run run(Path dir, String goWork, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        builder.environment().put("GOWORK", goWork);
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOPROXY", "off");
        builder.environment().put("GOTOOLCHAIN", "local");
        builder.environment().put("CGO_ENABLED", "1");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
