package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.analysis.lifetime.UnarmedOwner;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words finalizers of objects that are never found dead. */
public final class FinalizerMayNeverRun implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3010",
                    "lifetime",
                    "finalizer-may-never-run",
                    Severity.WARNING,
                    "finalizer may never run, or at once",
                    404,
                    "finalizer-misuse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (UnarmedOwner fact : pass.all(UnarmedOwner.class)) {
            pass.report(
                    this,
                    fact,
                    fact.isNeverSet()
                            ? "this %s gets no finalizer, but its release function takes one away"
                                    .formatted(fact.type())
                            : "this %s holds what %s makes and gets no finalizer, as others of its type do"
                                    .formatted(fact.type(), fact.maker()),
                    "set the finalizer here too, or build the object with the function that does");
        }
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case TINY ->
                        pass.report(
                                this,
                                fact.isMild() ? Severity.NOTE : INFO.severity(),
                                fact,
                                "%s has %s bytes and no pointer that Go knows, so objects share memory: the %s may never run"
                                        .formatted(fact.type(), fact.detail(), fact.subject()),
                                "hold the C pointer as unsafe.Pointer, or keep a runtime.Cleanup in the struct; and release explicitly",
                                List.of());
                case GLOBAL ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "a package variable holds the object, so its %s never runs"
                                        .formatted(fact.subject()),
                                "release it explicitly before the program ends",
                                List.of());
                case TEMPORARY ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "nothing holds the object, so its %s may run at once"
                                        .formatted(fact.subject()),
                                "set it on the object that users hold",
                                List.of());
                default -> {}
            }
        }
    }
}
