package cgovet.base.finding;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that a reporter is given.
 *
 * @param findings in order of place, those to be shown only
 * @param lessCertain those below the shown confidence, in order of place
 * @param rules every rule of this run, in order of id
 * @param suppressed findings that comments in the source suppress
 * @param files paths of the Go and C files that were analysed, in order
 * @param sources text of a file by the path of a span, for snippets
 * @param pages what {@code cgovet explain} says of a rule, in Markdown; read only by formats that
 *     show it
 */
public record Results(
        String version,
        List<Finding> findings,
        List<Finding> lessCertain,
        List<RuleInfo> rules,
        List<Problem> problems,
        Summary summary,
        List<Suppressed> suppressed,
        List<String> files,
        Function<String, Optional<SourceText>> sources,
        Function<RuleInfo, Optional<String>> pages) {
    public Results {
        findings = List.copyOf(findings);
        lessCertain = List.copyOf(lessCertain);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
        files = List.copyOf(files);
    }

    /** The same with the time that the run took; only who asked for the run has a clock. */
    public Results tookMilliseconds(long milliseconds) {
        return new Results(
                version,
                findings,
                lessCertain,
                rules,
                problems,
                summary.tookMilliseconds(milliseconds),
                suppressed,
                files,
                sources,
                pages);
    }

    /** The same with other findings and problems. */
    public Results with(
            List<Finding> otherFindings,
            List<Finding> otherLessCertain,
            List<Suppressed> bySource,
            List<Problem> otherProblems) {
        return new Results(
                version,
                otherFindings,
                otherLessCertain,
                rules,
                otherProblems,
                summary,
                bySource,
                files,
                sources,
                pages);
    }

    /** How many findings there are below the shown confidence. */
    public int hidden() {
        return lessCertain.size();
    }

    /** Whether a finding of level warning or error is among those shown. */
    public boolean hasDefects() {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
    }

    /** Whether cgovet itself failed somewhere. */
    public boolean hasInternalErrors() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.INTERNAL);
    }
}
