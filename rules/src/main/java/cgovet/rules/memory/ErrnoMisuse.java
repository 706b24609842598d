package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words errno that says nothing, and failures that nobody looks at. */
public final class ErrnoMisuse implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1018",
                    "memory",
                    "errno-misuse",
                    Severity.WARNING,
                    "errno trusted without the result",
                    253,
                    "errno-misuse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MemoryDefect fact : pass.all(MemoryDefect.class)) {
            switch (fact.kind()) {
                case ERRNO_WITHOUT_RESULT ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.what(), fact)
                                        + " says by its result whether it failed; errno alone may be set where it did not",
                                "test the result, then use the error");
                case ERRNO_READ_LATER ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.what(), fact)
                                        + " reads errno in a call of its own: it may be that of another call or thread",
                                "use the second result of the call itself: r, err := C.f()");
                case RESULT_IGNORED ->
                        pass.report(
                                this,
                                fact,
                                "nobody looks whether "
                                        + Words.function(fact.what(), fact)
                                        + " failed",
                                "test the result");
                default -> {}
            }
        }
    }
}
