package cgovet.rules.memory;

import cgovet.analysis.length.SizeOverflow;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words sizes of allocations that may overflow. */
public final class AllocationSizeOverflow implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1029",
                    "memory",
                    "allocation-size-overflow",
                    Severity.WARNING,
                    "size of an allocation may overflow",
                    190,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (SizeOverflow fact : pass.all(SizeOverflow.class)) {
            String allocator =
                    fact.isC() ? fact.allocator().substring("C.".length()) : fact.allocator();
            pass.report(
                    this,
                    fact,
                    "%s may not fit %d bits, or be negative: %s then gives less memory than meant"
                            .formatted(pass.quote(fact.size()), fact.bits(), allocator),
                    "bound the factors first, or let calloc multiply");
        }
    }
}
