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
 */
public record Results(
        String version,
        List<Finding> findings,
        int hidden,
        List<RuleInfo> rules,
        List<Problem> problems,
        Summary summary,
        Function<String, Optional<SourceText>> sources) {
    public Results {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }
}
