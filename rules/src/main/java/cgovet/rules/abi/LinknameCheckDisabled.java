package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.AbiDefect;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words builds that let {@code //go:linkname} reach whatever it likes. */
public final class LinknameCheckDisabled implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6033",
                    "abi",
                    "linkname-check-disabled",
                    Severity.WARNING,
                    "the build turns off the check of //go:linkname",
                    1127,
                    "linkname");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (AbiDefect fact : pass.all(AbiDefect.class)) {
            if (fact.kind() == AbiDefect.Kind.LINKNAME_UNCHECKED) {
                pass.report(
                        this,
                        fact,
                        "%s lets //go:linkname reach what Go's library keeps to itself, without a word when that changes"
                                .formatted(fact.subject()),
                        "use what the packages export, then build without the flag");
            }
        }
    }
}
