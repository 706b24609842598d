package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cgovet.app.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixes of every rule over its testdata: what they leave builds, is formatted, is silent. */
class FixesOfRulesTest {
    private static final Path TESTDATA = Path.of("../rules/testdata").toAbsolutePath().normalize();
    private static final Pattern FIXED = Pattern.compile("(CGO\\d{4})(?: (\\d+))?");

    @TempDir Path scratch;

    /** Testdata by folder, and how many findings fixes end there, by rule. */
    private static final Map<String, Map<String, Integer>> FIXES = new TreeMap<>();

    private static void fixes(String folder, String rule, int count) {
        FIXES.computeIfAbsent(folder, _ -> new TreeMap<>()).put(rule, count);
    }

    static {
        fixes("memory/cstring-leak", "CGO1001", 19);
        fixes("memory/c-alloc-leak", "CGO1003", 11);
        fixes("memory/leak-on-early-return", "CGO1004", 6);
        fixes("memory/defer-free-in-loop", "CGO1005", 3);
        fixes("memory/alloc-size-mismatch", "CGO1011", 1);
        fixes("memory/dead-nil-check-after-c-malloc", "CGO1013", 4);
        fixes("pointer/pinner-lifetime", "CGO2010", 3);
        fixes("pointer/unsound-noescape-or-nocallback", "CGO2012", 7);
        fixes("pointer/go-pointer-store-into-uninitialised-c-memory", "CGO2014", 5);
        fixes("pointer/reflect-header-misuse", "CGO2016", 5);
        fixes("pointer/address-of-empty-slice", "CGO2024", 7);
        fixes("pointer/address-kept-in-variable-trips-cgocheck", "CGO2025", 6);
        fixes("pointer/width-mismatched-out-parameter", "CGO2030", 8);
        fixes("lifetime/missing-keepalive", "CGO3008", 12);
        fixes("lifetime/redundant-keepalive", "CGO3014", 4);
        fixes("lifetime/finalizer-and-close-double-release", "CGO3001", 3);
        fixes("lifetime/handle-leak", "CGO3015", 1);
        fixes("thread/unbalanced-lockosthread", "CGO4001", 2);
        fixes("thread/thread-state-without-lock", "CGO4003", 8);
        fixes("signal/sigaction-without-onstack", "CGO5001", 11);
        fixes("signal/ineffective-notify", "CGO5019", 6);
    }

    static Stream<String> folders() {
        return FIXES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void endTheirFindings(String folder) throws IOException, InterruptedException {
        Path copy = copy(folder);
        Run before = run(copy, "--format", "json");
        Run fixed = run(copy, "--unsafe-fixes", "--format", "json");
        assertThat(counts(fixed.err)).as(fixed.err).isEqualTo(FIXES.getOrDefault(folder, Map.of()));
        Map<String, Integer> was = findings(before.out);
        Map<String, Integer> is = findings(fixed.out);
        FIXES.getOrDefault(folder, Map.of())
                .forEach((rule, count) -> was.merge(rule, -count, Integer::sum));
        was.values().removeIf(count -> count == 0);
        assertThat(is).isEqualTo(was);

        Map<String, String> texts = texts(copy);
        assertThat(texts).isNotEqualTo(texts(TESTDATA.resolve(folder)));
        Run again = run(copy, "--unsafe-fixes", "--format", "json");
        assertThat(again.err).startsWith("cgovet: fixed 0 findings");
        assertThat(texts(copy)).isEqualTo(texts);
        assertThat(again.out).isEqualTo(run(copy, "--format", "json").out);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void leaveWhatGoBuildsAndGofmtKeeps(String folder) throws IOException, InterruptedException {
        assumeTrue(hasTools(), "go, gofmt and gcc are there");
        Path copy = copy(folder);
        TreeSet<String> complaints = complaints(copy);
        run(copy, "--unsafe-fixes", "-q", "--format", "text:/dev/null");
        assertThat(tool(copy, "gofmt", "-l", ".").output()).isEmpty();
        Tool build = tool(copy, "go", "build", "./...");
        assertThat(build.exit()).as(build.output()).isZero();
        assertThat(complaints).containsAll(complaints(copy));
    }

    /** What go vet says, without places. */
    private static TreeSet<String> complaints(Path dir) throws IOException, InterruptedException {
        var all = new TreeSet<String>();
        for (String line : tool(dir, "go", "vet", "./...").output().lines().toList()) {
            if (!line.startsWith("#")) {
                all.add(line.replaceFirst("^\\S+:\\d+:\\d+: ", ""));
            }
        }
        return all;
    }

    private Path copy(String folder) throws IOException {
        Path from = TESTDATA.resolve(folder);
        Path to = Files.createDirectories(scratch.resolve(folder));
        for (var each : texts(from).entrySet()) {
            Files.writeString(to.resolve(each.getKey()), each.getValue());
        }
        return to;
    }

    private static Map<String, String> texts(Path dir) throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static Map<String, Integer> counts(String summary) {
        var counts = new TreeMap<String, Integer>();
        int end = summary.indexOf(')');
        Matcher matcher = FIXED.matcher(end < 0 ? "" : summary.substring(0, end));
        while (matcher.find()) {
            String number = matcher.group(2);
            counts.put(matcher.group(1), number == null ? 1 : Integer.parseInt(number));
        }
        return counts;
    }

    private static Map<String, Integer> findings(String json) {
        var counts = new TreeMap<String, Integer>();
        Matcher matcher = Pattern.compile("\"rule\":\"(CGO\\d+)\"").matcher(json);
        while (matcher.find()) {
            counts.merge(matcher.group(1), 1, Integer::sum);
        }
        return counts;
    }

    private record Run(Exit exit, String out, String err) {}

    private static Run run(Path dir, String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--headers", "shipped"));
        var bytes = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var out = new PipeStream(bytes);
        var around = new Surroundings(dir, Map.of(), false, false, "Linux", "amd64");
        var print = new PrintStream(err, true, StandardCharsets.UTF_8);
        Exit exit = new Cli(around, out, print).run(all.toArray(String[]::new));
        out.flush();
        return new Run(
                exit, bytes.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private boolean hasTools() throws InterruptedException {
        try {
            Files.writeString(scratch.resolve("a.go"), "package a\n");
            return tool(scratch, "go", "version").exit() == 0
                    && tool(scratch, "gofmt", "-l", "a.go").exit() == 0
                    && tool(scratch, "gcc", "--version").exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private record Tool(int exit, String output) {}

    private static Tool tool(Path dir, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        builder.environment().put("GOWORK", "off");
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOPROXY", "off");
        builder.environment().put("GOTOOLCHAIN", "local");
        builder.environment().put("CGO_ENABLED", "1");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Tool(process.waitFor(), output);
    }
}
