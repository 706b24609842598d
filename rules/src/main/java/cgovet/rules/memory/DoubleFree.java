package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.DoubleRelease;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words the second release of one object. */
public final class DoubleFree implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1006",
                    "memory",
                    "double-free",
                    Severity.ERROR,
                    "C memory is released twice",
                    415,
                    "double-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (DoubleRelease fact : pass.all(DoubleRelease.class)) {
            if (fact.isOfHandle()) {
                continue;
            }
            String what = fact.variable().isEmpty() ? "the object" : fact.variable();
            pass.report(
                    this,
                    fact,
                    what
                            + " was already released when "
                            + Symbols.show(fact.release(), fact)
                            + " releases it",
                    "keep one owner: drop one of the two calls, or set the variable to nil after"
                            + " the first");
        }
    }
}
