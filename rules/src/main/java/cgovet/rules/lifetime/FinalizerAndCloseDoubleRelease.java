package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Lifetimes;
import java.util.List;

/** Words types whose Close and whose finalizer both release. */
public final class FinalizerAndCloseDoubleRelease implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3001",
                    "lifetime",
                    "finalizer-and-close-double-release",
                    Severity.ERROR,
                    "Close and the finalizer both release",
                    415,
                    "double-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case RELEASED_BY_BOTH ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s releases %s.%s, and the %s of %s releases it again"
                                        .formatted(
                                                fact.subject(),
                                                fact.type(),
                                                field(fact),
                                                kind(fact),
                                                fact.type()),
                                kind(fact).equals("cleanup")
                                        ? "keep the Cleanup that AddCleanup returns and call its Stop before the release"
                                        : "call runtime.SetFinalizer(x, nil) before the release, or set the field to nil behind it and look at it in both",
                                kind(fact).equals("cleanup")
                                        ? List.of()
                                        : pass.inGo(
                                                fact.at(),
                                                editor ->
                                                        Lifetimes.dropFinalizer(
                                                                editor, fact.at(), field(fact))));
                default -> {}
            }
        }
    }

    private static String field(LifetimeDefect fact) {
        return fact.detail().substring(0, fact.detail().lastIndexOf(' '));
    }

    private static String kind(LifetimeDefect fact) {
        return fact.detail().substring(fact.detail().lastIndexOf(' ') + 1);
    }
}
