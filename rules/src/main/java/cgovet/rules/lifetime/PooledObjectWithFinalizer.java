package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words objects that hold C memory and go into a sync.Pool. */
public final class PooledObjectWithFinalizer implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3009",
                    "lifetime",
                    "pooled-object-with-finalizer",
                    Severity.ERROR,
                    "pooled object holds C memory",
                    416,
                    "use-after-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case POOLED ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s goes into a sync.Pool, but has a %s that releases its C memory: the pool drops objects when it likes"
                                        .formatted(
                                                fact.subject().isEmpty()
                                                        ? "an object of " + fact.type()
                                                        : fact.subject(),
                                                fact.detail()),
                                "pool plain Go memory, or keep a free list of your own with a Close",
                                List.of());
                case POOLED_RELEASED ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the object goes into a sync.Pool with a released pointer in "
                                        + fact.subject(),
                                "set " + fact.subject() + " to nil before Put",
                                List.of());
                default -> {}
            }
        }
    }
}
