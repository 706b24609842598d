package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words lengths that are negative where a call of C failed. */
public final class NegativeCopyLength implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1015",
                    "memory",
                    "negative-copy-length",
                    Severity.ERROR,
                    "length of a copy may be negative",
                    839,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MemoryDefect fact : pass.all(MemoryDefect.class)) {
            switch (fact.kind()) {
                case NEGATIVE_LENGTH ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.other(), fact)
                                        + " returns a negative number where it fails, and "
                                        + fact.what()
                                        + " takes it for a length",
                                "test the result for < 0 first");
                default -> {}
            }
        }
    }
}
