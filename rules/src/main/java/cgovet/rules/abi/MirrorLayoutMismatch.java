package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.MirrorMismatch;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words the difference between a C struct and the Go struct that it is taken for. */
public final class MirrorLayoutMismatch implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6001",
                    "abi",
                    "mirror-layout-mismatch",
                    Severity.ERROR,
                    "Go struct does not have the layout of the C struct",
                    131,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MirrorMismatch fact : pass.all(MirrorMismatch.class)) {
            pass.report(
                    this,
                    fact,
                    "Go's %s is not laid out like C's %s on %s: %s"
                            .formatted(
                                    fact.goType(), fact.cType(), pass.target(), fact.difference()),
                    "use the type that cgo gives, C.%s, or copy field by field"
                            .formatted(fact.cType().replace(' ', '_')));
        }
    }
}
