package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.AbiDefect;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words what rests on the insides of the runtime. */
public final class RuntimeInternalDependency implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6031",
                    "abi",
                    "runtime-internal-dependency",
                    Severity.WARNING,
                    "Code rests on the insides of the Go runtime",
                    1103,
                    "linkname");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (AbiDefect fact : pass.all(AbiDefect.class)) {
            if (fact.kind() != AbiDefect.Kind.LINKNAME_ALLOWED
                    && fact.kind() != AbiDefect.Kind.RUNTIME_STRUCT) {
                continue;
            }
            pass.report(
                    this,
                    fact,
                    fact.kind() == AbiDefect.Kind.LINKNAME_ALLOWED
                            ? "%s is a link to %s, which is no part of what Go promises to keep"
                                    .formatted(fact.function(), fact.subject())
                            : "this takes apart how the runtime stores %s, which Go may change"
                                    .formatted(fact.subject()),
                    fact.kind() == AbiDefect.Kind.LINKNAME_ALLOWED
                            ? "use what the package exports"
                            : "use reflect, a type switch or a type of your own");
        }
    }
}
