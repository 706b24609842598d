package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.AbiDefect;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words mirrors that fit on some of the platforms only. */
public final class MirrorLayoutDiffersElsewhere implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6002",
                    "abi",
                    "mirror-layout-differs-on-other-target",
                    Severity.WARNING,
                    "Go struct has the layout of C on some platforms only",
                    1102,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (AbiDefect fact : pass.all(AbiDefect.class)) {
            if (fact.kind() != AbiDefect.Kind.MIRROR_DIFFERS_ELSEWHERE) {
                continue;
            }
            pass.report(
                    this,
                    fact,
                    "the Go struct and the C struct of %s agree here, but not on %s: %s"
                            .formatted(
                                    fact.subject(),
                                    String.join(", ", fact.targets()),
                                    fact.detail()),
                    "use types of fixed width in C, or the type that cgo gives");
        }
    }
}
