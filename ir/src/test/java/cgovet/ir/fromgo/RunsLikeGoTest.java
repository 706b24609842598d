package cgovet.ir.fromgo;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.MemoryTree;
import cgovet.ir.fromgo.Memory.GoPanic;
import cgovet.ir.fromgo.Memory.Skip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Go's own run-time tests, lowered and interpreted. They are programs that panic where the language
 * is not implemented as it should be.
 */
class RunsLikeGoTest {
    /** Programs that fail, and why. */
    private static final Map<String, String> KNOWN =
            Map.of(
                    "fixedbugs/bug201.go", "unnamed interfaces are all alike in the IR",
                    "fixedbugs/issue72844.go", "a range over *p for its length only reads no p",
                    "typeparam/issue52026.go", "a generic body is lowered once",
                    "zerosize.go", "pointers to nothing may be equal");

    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, String> failed = new TreeMap<>();
    private int passed;

    /** What GOROOT names, else where the go command lies; of no use where there is neither. */
    static Path goroot() {
        String set = System.getenv("GOROOT");
        if (set != null) {
            return Path.of(set);
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            Path go = Path.of(folder, "go");
            try {
                if (Files.isExecutable(go) && Files.isRegularFile(go)) {
                    return go.toRealPath().resolve("../..").normalize();
                }
            } catch (IOException e) {
                // The next folder may have one.
            }
        }
        return Path.of("no-goroot");
    }

    @Test
    void programsOfGosTestSuiteDoNotPanic() throws IOException {
        Path tests = goroot().resolve("test");
        Assumptions.assumeTrue(Files.isDirectory(tests), "no GOROOT with tests");
        for (Path file : programs(tests)) {
            run(tests.relativize(file).toString(), read(file));
        }
        System.out.println("passed " + passed + ", failed " + failed + ", skipped " + skipped);
        assertThat(failed.keySet()).isEqualTo(new TreeSet<>(KNOWN.keySet()));
        assertThat(passed).isGreaterThan(360);
    }

    static List<Path> programs(Path tests) throws IOException {
        List<Path> programs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tests, 2)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".go") && isProgram(read(file))) {
                    programs.add(file);
                }
            }
        }
        return programs;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static boolean isProgram(String text) {
        return text.startsWith("// run\n") && text.lines().noneMatch(l -> l.startsWith("import"));
    }

    void run(String name, String text) {
        try {
            Lowered lowered =
                    Snippets.lower(
                            MemoryTree.of(
                                    Map.of("go.mod", "module prog\n\ngo 1.26\n", "prog.go", text)));
            assertThat(lowered.problems()).as(name).isEmpty();
            DeepStack.call(() -> {
                Interpreter.run(lowered.toModule("prog"));
                return true;
            });
            passed++;
        } catch (Skip skip) {
            skipped.merge(String.valueOf(skip.getMessage()), 1, Integer::sum);
        } catch (GoPanic panic) {
            failed.put(name, String.valueOf(panic.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            failed.put(name, e + " at " + e.getStackTrace()[0]);
        }
    }
}
