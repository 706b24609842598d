package cgovet.report.text;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.finding.Severity;
import cgovet.base.finding.Summary;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The report that a person reads. */
public final class TextReport {
    /** Lines of one finding, unless everything is asked for. */
    public static final int MAX_LINES = 12;

    private static final int MAX_PROBLEMS = 10;
    private static final int MAX_MESSAGE = 400;

    private TextReport() {}

    /** Hands every line, without its end, to {@code out}. */
    public static void write(Results results, TextOptions options, Consumer<String> out) {
        for (Finding finding : results.findings()) {
            FindingLines.of(results, options, finding).forEach(out);
            out.accept("");
        }
        problems(results, options, out);
        summary(results, options, out);
    }

    /** {@code path:line:col}, the column in bytes as Go counts it. */
    public static String where(Results results, Span at) {
        if (at.isNone()) {
            return "(no place)";
        }
        String path = Harmless.line(at.path());
        Optional<SourceText> source = results.sources().apply(at.path());
        if (source.isEmpty() || at.start() > source.get().size()) {
            return path;
        }
        SourceText text = source.get();
        return path + ":" + text.lineOf(at.start()) + ":" + text.columnOf(at.start());
    }

    private static void problems(Results results, TextOptions options, Consumer<String> out) {
        List<Problem> shown =
                results.problems().stream()
                        .filter(problem -> options.full() || isHarmful(problem.kind()))
                        .toList();
        int limit = options.full() ? shown.size() : Math.min(MAX_PROBLEMS, shown.size());
        var paint = new Paint(options.colour());
        for (Problem problem : shown.subList(0, limit)) {
            out.accept(
                    paint.strong("problem (" + words(problem.kind()) + "): ")
                            + place(results, problem)
                            + plain(problem.message()));
        }
        if (limit < shown.size()) {
            out.accept((shown.size() - limit) + " more problems; --full shows all");
        }
        if (limit > 0) {
            out.accept("");
        }
    }

    /** Nothing for a whole file that the message names anyway. */
    private static String place(Results results, Problem problem) {
        Span at = problem.at();
        boolean isNamed = at.end() == 0 && problem.message().startsWith(at.path());
        return at.isNone() || isNamed ? "" : where(results, at) + ": ";
    }

    /** A text that holds names of the user's, fit for a line: they may be of any length. */
    static String plain(String text) {
        return text.length() <= MAX_MESSAGE
                ? Harmless.line(text)
                : Harmless.line(text.substring(0, MAX_MESSAGE)) + "...";
    }

    private static boolean isHarmful(Problem.Kind kind) {
        return switch (kind) {
            case INTERNAL, UNREADABLE, SYNTAX, LIMIT, SUPPRESSION -> true;
            case TYPE, MISSING, UNSUPPORTED, NOTE -> false;
        };
    }

    private static String words(Problem.Kind kind) {
        return switch (kind) {
            case INTERNAL -> "internal error";
            case UNREADABLE -> "unreadable";
            case SYNTAX -> "syntax";
            case TYPE -> "type";
            case MISSING -> "missing";
            case LIMIT -> "limit";
            case SUPPRESSION -> "suppression";
            case UNSUPPORTED -> "not analysed";
            case NOTE -> "note";
        };
    }

    private static void summary(Results results, TextOptions options, Consumer<String> out) {
        out.accept(verdict(results));
        Summary summary = results.summary();
        String assumptions =
                summary.assumptions().isEmpty()
                        ? ""
                        : " (" + Harmless.line(String.join(", ", summary.assumptions())) + ")";
        out.accept(
                counted(summary.packages(), "package")
                        + ", "
                        + counted(summary.goFiles(), "Go file")
                        + ", "
                        + counted(summary.cFiles(), "C file")
                        + ", "
                        + counted(summary.crossingCalls(), "call")
                        + " into C, "
                        + String.format(Locale.ROOT, "%.2f s", summary.milliseconds() / 1000.0)
                        + assumptions);
        for (Summary.Gap gap : summary.gaps()) {
            out.accept(
                    "incomplete: "
                            + gap.count()
                            + " "
                            + Harmless.line(gap.count() == 1 ? singular(gap.what()) : gap.what())
                            + examples(gap, options.full()));
        }
        if (!results.suppressed().isEmpty()) {
            out.accept(
                    counted(results.suppressed().size(), "finding")
                            + " suppressed by comments; SARIF and JSON list them");
        }
        if (results.hidden() > 0) {
            out.accept(
                    counted(results.hidden(), "less certain finding")
                            + " not shown; --audit shows more");
        }
        if (!results.findings().isEmpty()) {
            String id = results.findings().get(0).rule().id();
            out.accept("`cgovet explain " + id + "` tells more about a rule, --full every step.");
        }
    }

    private static String verdict(Results results) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count =
                    results.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count();
            if (count > 0) {
                parts.add(counted((int) count, severity.level()));
            }
        }
        return parts.isEmpty() ? "No findings." : "Found " + String.join(", ", parts) + ".";
    }

    private static String examples(Summary.Gap gap, boolean full) {
        if (gap.examples().isEmpty()) {
            return "";
        }
        int shown = full ? gap.examples().size() : Math.min(3, gap.examples().size());
        boolean all = shown == gap.examples().size() && shown < Summary.Gap.MAX_EXAMPLES;
        String more = all || shown >= gap.count() ? "" : ", ...";
        return " ("
                + Harmless.line(String.join(", ", gap.examples().subList(0, shown)))
                + more
                + ")";
    }

    /** With the first noun in the singular. */
    private static String singular(String what) {
        return what.replaceFirst("(?<=[a-z])s\\b", "");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
