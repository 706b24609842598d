package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.AbiDefect;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words numbers that are a size or an offset on one platform. */
public final class HardCodedLayout implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6034",
                    "abi",
                    "hard-coded-size-or-offset",
                    Severity.WARNING,
                    "Number stands for a size or offset of this platform",
                    805,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (AbiDefect fact : pass.all(AbiDefect.class)) {
            if (fact.kind() != AbiDefect.Kind.NUMBER_FOR_LAYOUT) {
                continue;
            }
            pass.report(
                    this,
                    fact,
                    "%s is %s on this platform, and %s on %s"
                            .formatted(
                                    fact.subject(),
                                    fact.detail().substring(0, fact.detail().indexOf(' ')),
                                    fact.detail().substring(fact.detail().indexOf(' ') + 1),
                                    String.join(", ", fact.targets())),
                    "let the compiler count: unsafe.Offsetof, unsafe.Sizeof or C.sizeof_T");
        }
    }
}
