package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.Advice;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words types of C that users of a package would have to name. */
public final class CTypeInExportedApi implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6018",
                    "abi",
                    "c-type-in-exported-api",
                    Severity.WARNING,
                    "exported declaration mentions a type of C",
                    1061,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Advice fact : pass.all(Advice.class)) {
            if (fact.kind() == Advice.Kind.C_IN_API) {
                String more =
                        fact.others() == 0
                                ? ""
                                : ", as %d more of this package do".formatted(fact.others());
                pass.report(
                        this,
                        fact,
                        "%s is exported and mentions %s, which no other package can name%s"
                                .formatted(fact.name(), fact.type(), more),
                        "wrap it in a Go type, and convert where C is called");
            }
        }
    }
}
