package cgovet.rules.pointer;

import cgovet.analysis.pointer.PastObject;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words pointers that are computed beyond their object. */
public final class PointerPastObject implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2022",
                    "pointer",
                    "pointer-past-object",
                    Severity.ERROR,
                    "pointer lies behind its object",
                    823,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (PastObject fact : pass.all(PastObject.class)) {
            String what = fact.what().isEmpty() ? "the memory" : fact.what();
            String message =
                    fact.offset() < 0
                            ? "the result points behind the last element of " + what
                            : fact.size() == 0
                                    ? "a pointer is computed from nil"
                                    : "the result points %d bytes into %s, which has %d"
                                            .formatted(fact.offset(), what, fact.size());
            pass.report(
                    this,
                    fact,
                    message,
                    "count elements and compare lengths; a pointer must stay within its object");
        }
    }
}
