package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words finalizers and cleanups that lead back to their object. */
public final class FinalizerKeepsObjectAlive implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3003",
                    "lifetime",
                    "finalizer-keeps-object-alive",
                    Severity.ERROR,
                    "finalizer never runs, for it holds its object",
                    401,
                    "finalizer-misuse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case HOLDS_ITSELF ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the %s of the %s leads to the object itself, so it never runs"
                                        .formatted(fact.detail(), fact.subject()),
                                fact.subject().equals("cleanup")
                                        ? "give the cleanup the C pointer as its argument, and let its function use nothing else"
                                        : "let the function use its parameter only, not a captured variable",
                                List.of());
                case IN_CYCLE ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "the object leads back to itself through its own fields, so its finalizer is not guaranteed to run",
                                "use runtime.AddCleanup with the C pointer, or set the finalizer on an object outside the cycle",
                                List.of());
                default -> {}
            }
        }
    }
}
