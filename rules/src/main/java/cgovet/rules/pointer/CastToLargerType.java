package cgovet.rules.pointer;

import cgovet.analysis.pointer.WrongCast;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words conversions to types that do not fit into the memory. */
public final class CastToLargerType implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2019",
                    "pointer",
                    "cast-to-larger-type",
                    Severity.ERROR,
                    "pointer is converted to a type that is too large",
                    843,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (WrongCast fact : pass.all(WrongCast.class)) {
            String what = fact.what().isEmpty() ? "the memory" : fact.what();
            if (fact.kind() == WrongCast.Kind.LARGER) {
                pass.report(
                        this,
                        fact,
                        "%s has %d bytes and is taken for a type of %d"
                                .formatted(what, fact.has(), fact.wants()),
                        "convert the value, or copy it into a variable of the larger type");
            } else if (fact.kind() == WrongCast.Kind.OPEN_VIEW) {
                pass.report(
                        this,
                        fact,
                        "%s is Go memory, and the slice of it has a capacity of %d bytes"
                                .formatted(what, fact.wants()),
                        "use unsafe.Slice, or give the slice its maximum: [:n:n]");
            }
        }
    }
}
