package cgovet.report.triage;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.finding.Severity;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.report.Samples;
import cgovet.report.sarif.SarifReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppressionsTest {
    private static final String CODE = "\tc := leaky()";

    private static Results of(String before, String after, Severity severity) {
        SourceText text = SourceText.of("s.go", "package s\n" + before + CODE + after + "\nend\n");
        Finding leak = Samples.leak();
        Finding finding =
                new Finding(
                        leak.rule(),
                        severity,
                        Samples.at(text, "leaky()"),
                        leak.message(),
                        leak.remedy(),
                        0.93,
                        List.of(),
                        List.of(),
                        List.of(),
                        "leaky",
                        List.of("linux/amd64"));
        return Suppressions.apply(Samples.results(text, finding));
    }

    private static List<String> complaints(Results results) {
        return results.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SUPPRESSION)
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " //cgovet:ignore CGO1001 -- freed by the caller",
                " // cgovet:ignore CGO1 -- freed by the caller",
                " //cgovet:ignore cstring-leak -- freed by the caller",
                " //cgovet:ignore memory/cstring-leak -- freed by the caller",
                " //cgovet:ignore CGO4001, ALL -- freed by the caller",
                " /* cgovet:ignore CGO1001 -- freed by the caller */",
                " //nolint:cgovet // freed by the caller",
                " //nolint:errcheck,cgovet // freed by the caller"
            })
    void aCommentOnTheLineSuppresses(String comment) {
        Results results = of("", comment, Severity.ERROR);
        assertThat(results.findings()).isEmpty();
        assertThat(results.suppressed()).hasSize(1);
        assertThat(results.suppressed().getFirst().reason()).isEqualTo("freed by the caller");
        assertThat(complaints(results)).isEmpty();
    }

    @Test
    void aCommentOfItsOwnSpeaksOfTheNextLineOfCode() {
        String comment = "\t//cgovet:ignore CGO1001 -- why\n";
        assertThat(of(comment, "", Severity.ERROR).findings()).isEmpty();
        assertThat(of(comment + "\t// more words\n\n", "", Severity.ERROR).findings()).isEmpty();
        assertThat(of(comment + "\tother()\n", "", Severity.ERROR).findings()).hasSize(1);
    }

    @Test
    void aFileMaySuppressARule() {
        Results results =
                of("\n//cgovet:ignore-file CGO1001 -- why\nother()\n", "", Severity.ERROR);
        assertThat(results.findings()).isEmpty();
    }

    @Test
    void errorsNeedAReason() {
        assertThat(of("", " //cgovet:ignore CGO1001", Severity.WARNING).findings()).isEmpty();
        Results results = of("", " //cgovet:ignore CGO1001", Severity.ERROR);
        assertThat(results.findings()).hasSize(1);
        assertThat(complaints(results))
                .containsExactly("errors are ignored for a reason only; add '-- reason'");
    }

    @Test
    void whatSuppressesNothingIsTold() {
        assertThat(complaints(of("", " //cgovet:ignore CGO4001 -- why", Severity.ERROR)))
                .containsExactly("this comment suppresses nothing; delete it");
        assertThat(complaints(of("", " //cgovet:ignore CGO1999 -- why", Severity.ERROR)))
                .containsExactly("no rule is called CGO1999; `cgovet rules` lists them");
        assertThat(complaints(of("", " //cgovet:ignore -- why", Severity.ERROR))).hasSize(1);
        assertThat(complaints(of("", " //nolint:errcheck // why", Severity.ERROR))).isEmpty();
        assertThat(complaints(of("", " //cgovet:ignored CGO1001", Severity.ERROR))).isEmpty();
    }

    @Test
    void sarifKeepsWhatIsSuppressed() throws IOException {
        var out = new ByteArrayOutputStream();
        SarifReport.write(of("", " //cgovet:ignore CGO1001 -- why", Severity.ERROR), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"suppressions\"", "\"inSource\"", "\"justification\" : \"why\"");
    }
}
