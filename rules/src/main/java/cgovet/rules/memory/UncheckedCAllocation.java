package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words results of C that may be null and are used without a test. */
public final class UncheckedCAllocation implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1012",
                    "memory",
                    "unchecked-c-allocation",
                    Severity.WARNING,
                    "result that may be null is used untested",
                    690,
                    "nil-unchecked");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MemoryDefect fact : pass.all(MemoryDefect.class)) {
            switch (fact.kind()) {
                case UNCHECKED_RESULT ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.what(), fact)
                                        + " may return null, and "
                                        + Words.variable(fact.other(), "the result")
                                        + " is used without a test",
                                "test for nil first");
                case UNCHECKED_BY_SIBLINGS ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.what(), fact)
                                        + "'s result is used without the nil test that other calls of it have ("
                                        + fact.number()
                                        + ")",
                                "test for nil first");
                case REALLOC_OVERWRITES ->
                        pass.report(
                                this,
                                fact,
                                "where realloc fails, "
                                        + Words.variable(fact.what(), "the pointer")
                                        + " becomes null and the old memory is lost",
                                "keep the result in a variable of its own until it is tested");
                default -> {}
            }
        }
    }
}
