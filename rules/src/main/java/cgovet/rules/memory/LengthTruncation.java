package cgovet.rules.memory;

import cgovet.analysis.length.Narrowing;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words lengths that do not fit the number that C gets. */
public final class LengthTruncation implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1016",
                    "memory",
                    "length-truncation",
                    Severity.WARNING,
                    "length does not fit the number that C gets",
                    197,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Narrowing fact : pass.all(Narrowing.class)) {
            long most = (1L << (fact.isSigned() ? fact.bits() - 1 : fact.bits())) - 1;
            pass.report(
                    this,
                    fact.isFromOutside() ? Severity.WARNING : Severity.NOTE,
                    fact,
                    "%s is cut to %d bits for %s: more than %d bytes become %s"
                            .formatted(
                                    pass.quote(fact.length()),
                                    fact.bits(),
                                    fact.callee(),
                                    most,
                                    fact.isSigned() ? "a negative or small number" : "a few"),
                    "refuse longer data first",
                    List.of());
        }
    }
}
