package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words copies of structs that own C memory. */
public final class OwningWrapperCopied implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3020",
                    "lifetime",
                    "owning-wrapper-copied",
                    Severity.ERROR,
                    "struct that owns C memory is copied",
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
                case COPIED_FROM_FINALIZER ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s is a copy of %s, whose finalizer releases what the copy still uses"
                                        .formatted(
                                                fact.subject().isEmpty()
                                                        ? "this"
                                                        : "*" + fact.subject(),
                                                fact.type()),
                                "hand on the pointer, not the struct",
                                List.of());
                case COPIES_CLOSED ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s and its copy %s are both closed: what they hold is released twice"
                                        .formatted(fact.subject(), fact.detail()),
                                "hand on the pointer, not the struct, and close it once",
                                List.of());
                default -> {}
            }
        }
    }
}
