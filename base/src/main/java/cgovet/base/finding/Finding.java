package cgovet.base.finding;

import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rule's verdict about one place.
 *
 * @param severity the rule's own, or milder (test files, generated and vendored code)
 * @param message what is wrong here, naming the user's own identifiers; no full stop
 * @param remedy what to do about it
 * @param confidence in [0, 1]; reports show {@link #SHOWN_BY_DEFAULT} and above
 * @param steps the path that leads here, in order
 * @param fingerprint what the finding is about without line numbers, so that it survives edits
 *     elsewhere
 * @param targets GOOS/GOARCH pairs where it holds, in the order asked for
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        Span at,
        String message,
        String remedy,
        double confidence,
        List<Step> steps,
        List<Place> related,
        List<Fix> fixes,
        String fingerprint,
        List<String> targets) {

    /** Least confidence of a finding that is shown without asking. */
    public static final double SHOWN_BY_DEFAULT = 0.80;

    /** Least confidence of a finding that is shown to an auditor. */
    public static final double SHOWN_IN_AUDIT = 0.50;

    /** By place, then by rule. */
    public static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::at)
                    .thenComparing(finding -> finding.rule().id())
                    .thenComparing(Finding::message);

    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
        steps = List.copyOf(steps);
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
        targets = List.copyOf(targets);
    }

    /** The same finding, holding for the targets of both. */
    public Finding alsoOn(List<String> others) {
        List<String> all = new ArrayList<>(targets);
        for (String other : others) {
            if (!all.contains(other)) {
                all.add(other);
            }
        }
        return new Finding(
                rule,
                severity,
                at,
                message,
                remedy,
                confidence,
                steps,
                related,
                fixes,
                fingerprint,
                all);
    }

    public Finding withSeverity(Severity milder) {
        return new Finding(
                rule,
                milder,
                at,
                message,
                remedy,
                confidence,
                steps,
                related,
                fixes,
                fingerprint,
                targets);
    }
}
