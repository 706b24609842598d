package cgovet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Go's run-time check of passed pointers judges the cases of the rules about them: functions
 * without parameters that end in {@code Bad} panic, those that end in {@code Ok} do not. Where the
 * check is known to differ, the function's comment says "cgocheck is blind" or "cgocheck is
 * strict".
 */
class CgocheckTest {
    private static final Pattern FUNCTION =
            Pattern.compile(
                    "((?:^//[^\\n]*\\n)*)^func (\\w+(Bad|Ok))\\(\\) \\{", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go-pointer-to-go-pointer",
                "go-container-passed-to-c",
                "pinned-object-has-unpinned-pointers",
                "address-kept-in-variable-trips-cgocheck"
            })
    void panicsWhereTheRuleReports(String rule, @TempDir Path dir) throws Exception {
        assumeTrue(isOnPath("go") && isOnPath("gcc"), "needs go and gcc");
        Map<String, Boolean> expected = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("testdata/pointer", rule))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file);
                if (name.endsWith(".go")) {
                    text = text.replaceFirst("(?m)^package \\w+$", "package main");
                    collect(text, expected);
                }
                Files.writeString(dir.resolve(name), text);
            }
        }
        Files.writeString(dir.resolve("main.go"), main(expected.keySet().stream().toList()));
        assertThat(run(dir, "go", "build", "-o", "cases", ".")).isZero();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Boolean> entry : expected.entrySet()) {
            boolean panics = run(dir, dir.resolve("cases").toString(), entry.getKey()) != 0;
            if (panics != entry.getValue()) {
                wrong.add(entry.getKey() + (panics ? " panics" : " does not panic"));
            }
        }
        assertThat(expected).hasSizeGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    private static void collect(String text, Map<String, Boolean> expected) {
        Matcher function = FUNCTION.matcher(text);
        while (function.find()) {
            boolean differs = function.group(1).contains("cgocheck is ");
            boolean isBad = function.group(3).equals("Bad");
            expected.put(function.group(2), isBad != differs);
        }
    }

    private static String main(List<String> functions) {
        StringBuilder main = new StringBuilder("package main\n\nimport \"os\"\n\n");
        main.append("func main() {\n\tswitch os.Args[1] {\n");
        for (String function : functions) {
            main.append("\tcase \"%1$s\":\n\t\t%1$s()\n".formatted(function));
        }
        return main.append("\t}\n}\n").toString();
    }

    private static int run(Path dir, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(dir.toFile())
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
