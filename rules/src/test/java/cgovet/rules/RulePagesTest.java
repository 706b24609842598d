package cgovet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.base.finding.Results;
import cgovet.rules.api.Rule;
import cgovet.rules.api.RulePage;
import cgovet.rules.catalog.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page whose examples do what they say, and testdata. */
class RulePagesTest {
    private static final List<String> SECTIONS =
            List.of(
                    "What",
                    "Why",
                    "Bad",
                    "Good",
                    "When it stays silent",
                    "Known gaps",
                    "References");
    private static final Pattern BLOCK =
            Pattern.compile("^```(go|c)\\s*(\\S*)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @Test
    void rulesAreInOrderAndAllOfTheirClassesListed() throws IOException {
        List<String> ids = Rules.all().stream().map(rule -> rule.info().id()).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        List<String> listed =
                Rules.all().stream().map(rule -> rule.getClass().getSimpleName()).sorted().toList();
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cgovet/rules"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains(" implements Rule {")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(listed).isEqualTo(written.stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasAPageWithExecutedExamples(Rule rule) {
        Optional<String> page = RulePage.of(rule);
        assertThat(page).as(rule.info().path()).isPresent();
        Map<String, String> sections = sections(page.orElseThrow());
        assertThat(sections.keySet()).containsAll(SECTIONS);
        assertThat(reports(rule, sections.get("Bad"))).as("the bad example is reported").isTrue();
        assertThat(reports(rule, sections.get("Good"))).as("the good example is not").isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasTestdata(Rule rule) {
        assertThat(Path.of("testdata", rule.info().path())).isDirectory();
    }

    private static Map<String, String> sections(String page) {
        Map<String, String> sections = new HashMap<>();
        for (String part : page.split("(?m)^## ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                sections.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
        return sections;
    }

    /** Runs the example: blocks of code, each with a file name after the language if not a.go. */
    private static boolean reports(Rule rule, String section) {
        Map<String, String> files = new HashMap<>();
        files.put("go.mod", "module example.org/a\n\ngo 1.26\n");
        Matcher block = BLOCK.matcher(section);
        while (block.find()) {
            String name = block.group(2);
            files.put(name.isEmpty() ? "a." + block.group(1) : name, block.group(3));
        }
        assertThat(files).as("a block of code").hasSizeGreaterThan(1);
        Results results = Engines.audit(MemoryTree.of(files), Engines.isAdvice(rule.info().path()));
        return results.findings().stream()
                .anyMatch(finding -> finding.rule().id().equals(rule.info().id()));
    }
}
