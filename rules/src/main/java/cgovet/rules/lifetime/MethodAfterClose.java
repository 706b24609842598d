package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words objects that are used, or closed again, after Close. */
public final class MethodAfterClose implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3021",
                    "lifetime",
                    "method-after-close",
                    Severity.WARNING,
                    "object is used after Close",
                    672,
                    "use-after-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case USED_AFTER_CLOSE ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s is closed already, and %s gives C the nil that is left"
                                        .formatted(
                                                fact.subject().isEmpty()
                                                        ? "the object"
                                                        : fact.subject(),
                                                fact.detail()),
                                "move the call before the Close, or return an error from methods of a closed object",
                                List.of());
                case CLOSE_TWICE ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s does not clear %s.%s, so a second call releases it again"
                                        .formatted(fact.subject(), fact.type(), fact.detail()),
                                "release only if it is not nil, and set it to nil",
                                List.of());
                case UNCHECKED ->
                        pass.report(
                                this,
                                Severity.NOTE,
                                fact,
                                "%s sets the pointer of %s to nil, but %s would give it to C unchecked"
                                        .formatted(fact.subject(), fact.type(), fact.detail()),
                                "look for nil in methods, and return an error when the object is closed",
                                List.of());
                default -> {}
            }
        }
    }
}
