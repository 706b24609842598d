package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words types that nothing but the collector releases. */
public final class FinalizerOnlyRelease implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3005",
                    "lifetime",
                    "finalizer-only-release",
                    Severity.WARNING,
                    "only the collector releases",
                    772,
                    "leak-c-object");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case FINALIZER_ONLY ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s.%s is released by a %s only: users of %s cannot release it"
                                        .formatted(
                                                fact.type(),
                                                fact.subject(),
                                                fact.detail(),
                                                fact.type()),
                                "add a Close method that releases it, and keep the "
                                        + fact.detail()
                                        + " as a safety net",
                                List.of());
                default -> {}
            }
        }
    }
}
