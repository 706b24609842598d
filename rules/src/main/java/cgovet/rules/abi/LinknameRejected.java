package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.AbiDefect;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words links to symbols that are not for others. */
public final class LinknameRejected implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6030",
                    "abi",
                    "linkname-rejected",
                    Severity.ERROR,
                    "Go refuses this //go:linkname",
                    1103,
                    "linkname");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (AbiDefect fact : pass.all(AbiDefect.class)) {
            if (fact.kind() != AbiDefect.Kind.LINKNAME_REJECTED
                    && fact.kind() != AbiDefect.Kind.LINKNAME_WITHOUT_UNSAFE) {
                continue;
            }
            pass.report(
                    this,
                    fact,
                    "Go refuses the link of %s to %s: %s"
                            .formatted(fact.function(), fact.subject(), fact.detail()),
                    fact.kind() == AbiDefect.Kind.LINKNAME_WITHOUT_UNSAFE
                            ? "add import _ \"unsafe\" to this file"
                            : "use what the package exports");
        }
    }
}
