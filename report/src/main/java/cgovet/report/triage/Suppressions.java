package cgovet.report.triage;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.finding.Severity;
import cgovet.base.finding.Suppressed;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out the findings that comments in the source suppress. Errors are suppressed for a reason
 * only. A comment that suppresses nothing, or names no rule, is a problem: it may hide a mistake.
 */
public final class Suppressions {
    private final Results results;
    private final Map<String, List<IgnoreComment>> comments = new HashMap<>();
    private final Set<IgnoreComment> used = new HashSet<>();
    private final Set<IgnoreComment> withoutReason = new LinkedHashSet<>();

    private Suppressions(Results results) {
        this.results = results;
    }

    /** The results without what is suppressed, which is listed apart. */
    public static Results apply(Results results) {
        return new Suppressions(results).apply();
    }

    private Results apply() {
        for (String path : results.files()) {
            Optional<SourceText> text = results.sources().apply(path);
            List<IgnoreComment> found = text.map(IgnoreComment::in).orElse(List.of());
            if (!found.isEmpty()) {
                comments.put(path, found);
            }
        }
        if (comments.isEmpty()) {
            return results;
        }
        List<Finding> left = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>(results.suppressed());
        for (Finding finding : results.findings()) {
            Optional<IgnoreComment> by = suppressor(finding);
            if (by.isPresent()) {
                suppressed.add(new Suppressed(finding, by.get().at(), by.get().reason()));
            } else {
                left.add(finding);
            }
        }
        List<Finding> lessCertain =
                results.lessCertain().stream()
                        .filter(finding -> suppressor(finding).isEmpty())
                        .toList();
        List<Problem> problems = new ArrayList<>(results.problems());
        problems.addAll(problems());
        return results.with(left, lessCertain, suppressed, problems);
    }

    private Optional<IgnoreComment> suppressor(Finding finding) {
        List<IgnoreComment> here = comments.getOrDefault(finding.at().path(), List.of());
        for (IgnoreComment comment : here) {
            if (comment.isAbout(finding.rule()) && isAt(comment, finding)) {
                used.add(comment);
                if (finding.severity() != Severity.ERROR || !comment.reason().isEmpty()) {
                    return Optional.of(comment);
                }
                withoutReason.add(comment);
            }
        }
        return Optional.empty();
    }

    private boolean isAt(IgnoreComment comment, Finding finding) {
        if (comment.line() == 0) {
            return true;
        }
        return results.sources()
                .apply(finding.at().path())
                .filter(text -> finding.at().end() <= text.size())
                .map(text ->
                        text.lineOf(finding.at().start()) <= comment.line()
                                && comment.line() <= text.lineOf(finding.at().end()))
                .orElse(false);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (IgnoreComment comment : withoutReason) {
            problems.add(problem(comment, "errors are ignored for a reason only; add '-- reason'"));
        }
        for (List<IgnoreComment> ofFile : comments.values()) {
            for (IgnoreComment comment : ofFile) {
                wrong(comment).ifPresent(message -> problems.add(problem(comment, message)));
            }
        }
        problems.sort(Comparator.comparing(Problem::at));
        return problems;
    }

    private Optional<String> wrong(IgnoreComment comment) {
        if (comment.names().isEmpty()) {
            return Optional.of(
                    "cgovet:ignore names no rule; write 'cgovet:ignore CGO1001 -- reason'");
        }
        for (String name : comment.names()) {
            if (results.rules().stream().noneMatch(rule -> IgnoreComment.names(name, rule))) {
                return Optional.of("no rule is called " + name + "; `cgovet rules` lists them");
            }
        }
        return used.contains(comment)
                ? Optional.empty()
                : Optional.of("this comment suppresses nothing; delete it");
    }

    private static Problem problem(IgnoreComment comment, String message) {
        return new Problem(Problem.Kind.SUPPRESSION, comment.at(), message);
    }
}
