package cgovet.testkit.want;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.finding.Finding;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.base.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantsTest {
    private static final SourceText FILE =
            SourceText.of(
                    "a.go",
                    """
                    package a
                    s := C.CString("x") // want memory/leak "not freed"
                    t := 1 /* want memory/leak `once` memory/twice "\\"q\\" \\d" */
                    u := 2 // want memory/leak no-quotes
                    func FN_x() {} // gap: closures are not followed
                    """);

    @Test
    void readsSeveralOnALineBothQuotesAndGaps() {
        Wants wants = Wants.of(List.of(FILE));
        assertThat(wants.all().stream().map(Want::toString))
                .containsExactly(
                        "a.go:2: memory/leak \"not freed\"",
                        "a.go:3: memory/leak \"once\"",
                        "a.go:3: memory/twice \"\"q\" \\d\"");
        assertThat(wants.gaps()).containsExactly("a.go:5: closures are not followed");
    }

    @Test
    void readsWhatIsWantedOfTheNextLine() {
        SourceText text =
                SourceText.of(
                        "b.go",
                        "// want-below memory/leak \"lost\"\nline\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Wants.of(List.of(text)).all().stream().map(Want::toString))
                .containsExactly("b.go:2: memory/leak \"lost\"");
    }

    @Test
    void tellsMissingUnexpectedAndUnreadable() {
        Wants wants = Wants.of(List.of(FILE));
        List<Finding> findings =
                List.of(
                        finding("leak", 2, "s is not freed"),
                        finding("leak", 2, "s is not freed"),
                        finding("twice", 3, "\"q\" 7"));
        assertThat(wants.mistakes(findings))
                .containsExactly(
                        "a.go:4: cannot read the expectation: memory/leak no-quotes",
                        "missing: a.go:3: memory/leak \"once\"",
                        "unexpected: a.go:2: memory/leak \"s is not freed\"");
    }

    private static Finding finding(String name, int line, String message) {
        var rule = new RuleInfo("CGO1001", "memory", name, Severity.ERROR, "T", 0, "leak");
        int start = FILE.startOfLine(line);
        return new Finding(
                rule,
                Severity.ERROR,
                FILE.span(start, start + 1),
                message,
                "",
                0.9,
                List.of(),
                List.of(),
                List.of(),
                name,
                List.of());
    }
}
