package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.Fix;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Lifetimes;
import java.util.List;

/** Words calls of KeepAlive that keep nothing. */
public final class RedundantKeepAlive implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3014",
                    "lifetime",
                    "redundant-keepalive",
                    Severity.NOTE,
                    "KeepAlive has no effect",
                    0,
                    "missing-keepalive");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case KEPT_ANYWAY ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s is an argument of %s, which keeps it for the call already"
                                        .formatted(
                                                fact.subject().isEmpty()
                                                        ? "the object"
                                                        : fact.subject(),
                                                fact.detail()),
                                "delete the line",
                                fix(fact, pass, true));
                case KEEPS_C ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s points to C memory, which the collector does not know"
                                        .formatted(
                                                fact.subject().isEmpty()
                                                        ? "the argument"
                                                        : fact.subject()),
                                "keep the Go object that releases it instead, or delete the line",
                                fix(fact, pass, false));
                default -> {}
            }
        }
    }

    private static List<Fix> fix(LifetimeDefect fact, Pass pass, boolean safe) {
        return pass.inGo(fact.at(), editor -> Lifetimes.delete(editor, fact.at(), safe));
    }
}
