package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Releases;

/** Words releases that wait for the end of a function while a loop goes on. */
public final class DeferFreeInLoop implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1005",
                    "memory",
                    "defer-free-in-loop",
                    Severity.WARNING,
                    "a loop only puts releases off",
                    770,
                    "leak");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MemoryDefect fact : pass.all(MemoryDefect.class)) {
            switch (fact.kind()) {
                case DEFER_IN_LOOP ->
                        pass.report(
                                this,
                                fact,
                                Words.variable(fact.other(), "the memory")
                                        + " of every iteration is released when the function ends, not the iteration",
                                "release it at the end of the iteration, or make the body a function",
                                pass.inGo(
                                        fact.at(),
                                        editor -> Releases.of(editor).notDeferred(fact.at())));
                default -> {}
            }
        }
    }
}
