package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words finalizers that change shared variables or wait. */
public final class FinalizerRaces implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3007",
                    "lifetime",
                    "finalizer-races",
                    Severity.WARNING,
                    "finalizer races or waits",
                    362,
                    "finalizer-misuse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case RACES ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the %s of %s changes %s without a lock, while other goroutines use it"
                                        .formatted(fact.subject(), fact.type(), fact.detail()),
                                "use sync/atomic, or one mutex in all places",
                                List.of());
                case BLOCKS ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the %s of %s %s: it holds up all other finalizers meanwhile"
                                        .formatted(fact.subject(), fact.type(), fact.detail()),
                                "start a goroutine in it for what may wait",
                                List.of());
                default -> {}
            }
        }
    }
}
