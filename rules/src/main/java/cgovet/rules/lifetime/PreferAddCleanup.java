package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words finalizers that a cleanup would do better. */
public final class PreferAddCleanup implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3012",
                    "lifetime",
                    "prefer-addcleanup",
                    Severity.NOTE,
                    "AddCleanup is surer than SetFinalizer",
                    0,
                    "finalizer-misuse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case OLD_STYLE ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the finalizer of %s only releases %s: a cleanup does so one collection earlier, and in cycles too"
                                        .formatted(fact.type(), fact.subject()),
                                "use runtime.AddCleanup with the C pointer as its argument, and Stop it in Close",
                                List.of());
                default -> {}
            }
        }
    }
}
