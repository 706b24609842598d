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
 * @param hidden how many more there are below the shown confidence
 * @param rules every rule of this run, in order of id
 * @param sources text of a file by the path of a span, for snippets
 * @param pages what {@code cgovet explain} says of a rule, in Markdown; read only by formats that
 *     show it
 */
public record Results(
        String version,
        List<Finding> findings,
        int hidden,
        List<RuleInfo> rules,
        List<Problem> problems,
        Summary summary,
        Function<String, Optional<SourceText>> sources,
        Function<RuleInfo, Optional<String>> pages) {
    public Results {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** The same with the time that the run took; only who asked for the run has a clock. */
    public Results tookMilliseconds(long milliseconds) {
        return new Results(
                version,
                findings,
                hidden,
                rules,
                problems,
                summary.tookMilliseconds(milliseconds),
                sources,
                pages);
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
