package cgovet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.text.SourceText;
import cgovet.report.Samples;
import cgovet.testkit.golden.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final SourceText NONE = SourceText.of("x.go", "");
    private static final TextOptions PLAIN = new TextOptions(false, false, List.of("linux/amd64"));
    private static final TextOptions FULL = new TextOptions(false, true, List.of("linux/amd64"));

    @Test
    void showsAPathThroughBothLanguages() {
        golden("leak", lines(Samples.results(NONE, Samples.leak()), PLAIN));
    }

    @Test
    void showsEverythingWhenAsked() {
        golden("leak-full", lines(Samples.results(NONE, Samples.leak()), FULL));
    }

    @Test
    void keepsALongPathShort() {
        golden("long", lines(Samples.results(NONE, Samples.withSteps(15)), PLAIN));
        for (int steps = 0; steps < 20; steps++) {
            Results results = Samples.results(NONE, Samples.withSteps(steps));
            List<String> block = FindingLines.of(results, PLAIN, results.findings().get(0));
            assertThat(block).hasSizeLessThanOrEqualTo(TextReport.MAX_LINES);
            assertThat(block).anyMatch(line -> line.contains("= help:"));
            String all = String.join("\n", block);
            for (int i = 1; i <= steps && !all.contains("more step"); i++) {
                assertThat(all).contains("step number " + i);
            }
        }
    }

    @Test
    void keepsEveryStepWhenFull() {
        String all = String.join("\n", lines(Samples.results(NONE, Samples.withSteps(40)), FULL));
        for (int i = 1; i <= 40; i++) {
            assertThat(all).contains(i + " (").contains("step number " + i);
        }
    }

    @Test
    void makesEverythingFromTheRepositoryHarmless() {
        String evil = "\u001b]8;;http://x\u0007 \u202e \u200b \r ::error:: ##[x] ##vso[y] \u0085";
        SourceText text =
                SourceText.of(
                        "a\u001b[31m\n::warning::b.go",
                        ("x := " + evil + " mark\n").replace("\r", "\r"));
        Results results = Samples.results(text, Samples.of(text, "mark", evil));
        for (String line : lines(results, FULL)) {
            assertThat(line.chars().filter(c -> c < 0x20 || c == 0x7f || c == 0x85)).isEmpty();
            assertThat(line).doesNotContain("\u202e").doesNotContain("\u200b");
            assertThat(line.strip()).doesNotStartWith("::");
            assertThat(line).doesNotContain("##[").doesNotContain("##vso[");
        }
    }

    @Test
    void putsTheMarkUnderTheText() {
        caret("\tfoo(世界, ab)", "ab");
        caret("\t\u202e\tab", "ab");
        caret("x".repeat(500) + " ab " + "y".repeat(500), "ab");
        caret("ä".repeat(2_000_000) + "ab", "ab");
        caret("\"" + "z".repeat(90) + "\", ab" + "y".repeat(300), "ab");
        caret("e\u0301 ab", "ab");
    }

    private static void caret(String line, String marked) {
        SourceText text = SourceText.of("x.go", "package x\r\n" + line + "\r\n");
        Snippet snippet = Snippet.of(text, Samples.at(text, marked));
        assertThat(Columns.of(snippet.text())).isLessThanOrEqualTo(120);
        int column = 0;
        int i = 0;
        while (column < snippet.column()) {
            int c = snippet.text().codePointAt(i);
            column += Columns.of(c);
            i += Character.charCount(c);
        }
        assertThat(snippet.text().substring(i)).startsWith(marked);
        assertThat(snippet.width()).isEqualTo(marked.length());
    }

    @Test
    void survivesIllFormedTextAndPlacesBeyondTheEnd() {
        byte[] bytes = "s := \"\u00ff\u00fe\"; ab\n".getBytes(StandardCharsets.ISO_8859_1);
        SourceText text = SourceText.of("x.go", bytes);
        Finding inside = Samples.of(text, "ab", "m");
        assertThat(Snippet.of(text, inside.at()).text()).contains("ab");
        assertThat(Snippet.of(text, text.span(500, 900)).width()).isEqualTo(1);
        SourceText other = SourceText.of("gone.go", "ab");
        Results results = Samples.results(NONE, Samples.of(other, "ab", "m"));
        assertThat(lines(results, PLAIN)).contains(" --> gone.go");
    }

    @Test
    void coloursOnlyWhenAsked() {
        Results results = Samples.results(NONE, Samples.leak());
        assertThat(String.join("", lines(results, PLAIN))).doesNotContain("\u001b");
        var colour = new TextOptions(true, false, List.of("linux/amd64"));
        String coloured = String.join("\n", lines(results, colour));
        assertThat(coloured).contains("\u001b[1;31merror[CGO1001]");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(String.join("\n", lines(results, PLAIN)));
    }

    private static List<String> lines(Results results, TextOptions options) {
        List<String> lines = new ArrayList<>();
        TextReport.write(results, options, lines::add);
        return lines;
    }

    private static void golden(String name, List<String> lines) {
        Golden.check(Path.of("testdata", "text", name + ".txt"), String.join("\n", lines) + "\n");
    }
}
