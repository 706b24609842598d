package cgovet.rules.memory;

import cgovet.analysis.pointer.LengthBeyondMemory;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words lengths that memory does not have: of copies. */
public final class CopyLengthNotFromC implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1014",
                    "memory",
                    "copy-length-not-from-c",
                    Severity.WARNING,
                    "copy is longer than the C memory",
                    125,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LengthBeyondMemory fact : pass.all(LengthBeyondMemory.class)) {
            if (!fact.isView()) {
                pass.report(
                        this,
                        fact,
                        fact.available() >= 0
                                ? "%s takes %d elements of memory that has %d"
                                        .formatted(fact.how(), fact.length(), fact.available())
                                : "%s takes %d elements, whatever C allocated"
                                        .formatted(fact.how(), fact.length()),
                        "take the length from where the memory comes from");
            }
        }
    }
}
