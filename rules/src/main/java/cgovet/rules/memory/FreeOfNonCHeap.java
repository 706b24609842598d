package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.FreeOfNonHeap;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words releases of what is no object of a C allocator. */
public final class FreeOfNonCHeap implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1008",
                    "memory",
                    "free-of-non-c-heap",
                    Severity.ERROR,
                    "free of what no C allocator made",
                    590,
                    "wrong-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (FreeOfNonHeap fact : pass.all(FreeOfNonHeap.class)) {
            String what = Words.variable(fact.variable(), "what it is given");
            String is =
                    switch (fact.what()) {
                        case GO_MEMORY -> " is memory of Go";
                        case C_STACK -> " is on C's stack";
                        case STATIC -> " is static memory";
                        case MOVED_POINTER -> " does not point to the start of its memory";
                    };
            pass.report(
                    this,
                    fact,
                    what + is + ", but " + Symbols.show(fact.release(), fact) + " releases it",
                    "release only the pointer that the allocator gave");
        }
    }
}
