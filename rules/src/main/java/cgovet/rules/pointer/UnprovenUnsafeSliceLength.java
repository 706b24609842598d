package cgovet.rules.pointer;

import cgovet.analysis.pointer.LengthBeyondMemory;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words lengths that memory does not have: of views. */
public final class UnprovenUnsafeSliceLength implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2015",
                    "pointer",
                    "unproven-unsafe-slice-length",
                    Severity.WARNING,
                    "view is longer than its memory",
                    823,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LengthBeyondMemory fact : pass.all(LengthBeyondMemory.class)) {
            if (fact.isView()) {
                pass.report(this, fact, message(fact), remedy(fact));
            }
        }
    }

    private static String message(LengthBeyondMemory fact) {
        if (fact.available() >= 0) {
            return "%s takes %d elements of memory that has %d"
                    .formatted(fact.how(), fact.length(), fact.available());
        }
        return fact.length() < 0
                ? "%s takes as many elements as the caller says, not as the slice has"
                        .formatted(fact.how())
                : "%s takes %d elements, whatever C allocated".formatted(fact.how(), fact.length());
    }

    private static String remedy(LengthBeyondMemory fact) {
        return fact.ofC()
                ? "take the length from where the memory comes from"
                : "compare the length with that of the memory, or slice the slice: s[:n]";
    }
}
