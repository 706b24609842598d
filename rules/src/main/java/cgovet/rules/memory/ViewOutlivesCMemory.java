package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words slices and strings over C memory that is released under them. */
public final class ViewOutlivesCMemory implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1024",
                    "memory",
                    "view-outlives-c-memory",
                    Severity.ERROR,
                    "view of C memory outlives it",
                    416,
                    "use-after-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MemoryDefect fact : pass.all(MemoryDefect.class)) {
            switch (fact.kind()) {
                case VIEW_OUTLIVES ->
                        pass.report(
                                this,
                                fact,
                                Words.variable(fact.what(), "the slice")
                                        + " is a view of C memory that is released when the function ends, and it leaves the function",
                                "copy the bytes before the release: bytes.Clone, C.GoBytes");
                default -> {}
            }
        }
    }
}
