package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words finalizers that call what is bound to a thread. */
public final class ThreadAffineReleaseInFinalizer implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3006",
                    "lifetime",
                    "thread-affine-release-in-finalizer",
                    Severity.ERROR,
                    "finalizer releases on the wrong thread",
                    362,
                    "thread-affinity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case THREAD_AFFINE ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the %s of %s calls %s, which belongs to the thread that made the object, on the collector's goroutine"
                                        .formatted(fact.subject(), fact.type(), fact.detail()),
                                "put the object on a list under a mutex, and let the goroutine that owns the thread release it",
                                List.of());
                default -> {}
            }
        }
    }
}
