package cgovet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources of the tests of rules and lowering, with words taken away, doubled, swapped or replaced:
 * what comes out is rarely Go or C, and never a failure. {@code -Dcgovet.mutants=N} takes N of
 * them.
 */
class MutantsTest {
    private static final int SAMPLE = 150;
    private static final Pattern WORD =
            Pattern.compile("[A-Za-z_]\\w*|\\d+|\"[^\"\n]*\"|\\s+|[:+&|<>=-]{2}|.", Pattern.DOTALL);
    private static final List<String> WORDS =
            List.of(
                    "(",
                    ")",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ";",
                    ":",
                    ".",
                    "*",
                    "&",
                    "=",
                    ":=",
                    "<-",
                    "...",
                    "0",
                    "nil",
                    "x",
                    "C",
                    "unsafe",
                    "func",
                    "return",
                    "break",
                    "continue",
                    "goto",
                    "fallthrough",
                    "case",
                    "default",
                    "defer",
                    "go",
                    "range",
                    "chan",
                    "struct",
                    "interface",
                    "map",
                    "type",
                    "var",
                    "const",
                    "C.free",
                    "int",
                    "string",
                    "error",
                    "1<<100",
                    "'a'",
                    "\"s\"",
                    "switch",
                    "sizeof",
                    "static");

    @TempDir Path dir;

    @Test
    void noMutantIsAFailure() throws IOException {
        List<Path> seeds = new ArrayList<>();
        for (String root : List.of("../rules/testdata", "../ir/testdata")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().matches(".*\\.(go|c|h)")).forEach(seeds::add);
            }
        }
        seeds.sort(null);
        assertThat(seeds).hasSizeGreaterThan(20);
        int from = Integer.getInteger("cgovet.mutants.from", 0);
        int count = Integer.getInteger("cgovet.mutants", SAMPLE);
        for (int i = from; i < from + count; i++) {
            var random = new Random(i);
            Path seed = seeds.get(random.nextInt(seeds.size()));
            String text =
                    mutant(new String(Files.readAllBytes(seed), StandardCharsets.UTF_8), random);
            Path folder = Files.createDirectories(dir.resolve("m" + i));
            Repository.empty(folder)
                    .write("go.mod", "module m\n\ngo 1.26\n")
                    .write(seed.getFileName().toString(), text)
                    .check();
        }
    }

    private static String mutant(String text, Random random) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && words.size() > 1; i++) {
            int at = random.nextInt(words.size());
            int other = random.nextInt(words.size());
            switch (random.nextInt(6)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(other));
                case 2 -> words.set(at, words.get(other));
                case 3 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
                case 4 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
                default -> {
                    int to = Math.min(words.size(), at + random.nextInt(40));
                    words.addAll(other, List.copyOf(words.subList(at, to)));
                }
            }
        }
        return String.join("", words);
    }
}
