package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Sizes;

/** Words allocations that are smaller than what is put there. */
public final class AllocSizeMismatch implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1011",
                    "memory",
                    "alloc-size-mismatch",
                    Severity.ERROR,
                    "allocation is smaller than its type",
                    131,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MemoryDefect fact : pass.all(MemoryDefect.class)) {
            switch (fact.kind()) {
                case ALLOCATED_TOO_SMALL ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.what(), fact)
                                        + " gets "
                                        + fact.number()
                                        + " bytes, and "
                                        + Words.type(fact.other(), fact)
                                        + " is larger",
                                "allocate the size of the type: C.sizeof_T in Go, sizeof *p in C",
                                pass.inGo(
                                        fact.at(),
                                        editor -> Sizes.ofType(editor, fact.at(), fact.other())));
                case NO_ROOM_FOR_NUL ->
                        pass.report(
                                this,
                                fact,
                                Words.function(fact.what(), fact)
                                        + " gets the length of the string, which leaves no room for its end",
                                "allocate one byte more than strlen says");
                default -> {}
            }
        }
    }
}
