package cgovet.report.github;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.finding.Summary;
import cgovet.base.text.Harmless;
import cgovet.base.text.SourceText;
import java.util.Optional;
import java.util.function.Consumer;

/** One workflow command a line. */
public final class GithubReport {
    private GithubReport() {}

    /** Hands every line, without its end, to {@code out}. */
    public static void write(Results results, Consumer<String> out) {
        for (Finding finding : results.findings()) {
            out.accept(line(results, finding));
        }
        for (Summary.Gap gap : results.summary().gaps()) {
            String text = "cgovet: incomplete: " + gap.count() + " " + gap.what();
            out.accept("::notice title=cgovet::" + data(text));
        }
    }

    private static String line(Results results, Finding finding) {
        var line = new StringBuilder("::");
        line.append(
                switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "notice";
                });
        line.append(" title=").append(property(finding.rule().id() + " " + finding.rule().name()));
        if (!finding.at().isNone()) {
            line.append(",file=").append(property(finding.at().path()));
            Optional<SourceText> source = results.sources().apply(finding.at().path());
            if (source.isPresent() && finding.at().end() <= source.get().size()) {
                SourceText text = source.get();
                line.append(",line=").append(text.lineOf(finding.at().start()));
                line.append(",col=").append(text.columnOf(finding.at().start()));
                line.append(",endLine=").append(text.lineOf(finding.at().end()));
                line.append(",endColumn=").append(text.columnOf(finding.at().end()));
            }
        }
        String remedy = finding.remedy().isEmpty() ? "" : "; " + finding.remedy();
        return line.append("::").append(data(finding.message() + remedy)).toString();
    }

    private static String data(String text) {
        return Harmless.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
