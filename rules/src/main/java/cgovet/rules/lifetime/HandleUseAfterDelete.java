package cgovet.rules.lifetime;

import cgovet.analysis.own.OwnershipFact.DoubleRelease;
import cgovet.analysis.own.OwnershipFact.UseAfterRelease;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words handles that are used, or deleted again, after Delete. */
public final class HandleUseAfterDelete implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3016",
                    "lifetime",
                    "handle-use-after-delete",
                    Severity.ERROR,
                    "cgo.Handle is used after Delete",
                    672,
                    "callback-lifetime");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (UseAfterRelease fact : pass.all(UseAfterRelease.class)) {
            if (fact.isOfHandle()) {
                pass.report(
                        this,
                        fact,
                        name(fact.variable()) + " is used after its Delete: Go panics",
                        "take the value before, or delete later");
            }
        }
        for (DoubleRelease fact : pass.all(DoubleRelease.class)) {
            if (fact.isOfHandle()) {
                pass.report(
                        this,
                        fact,
                        name(fact.variable()) + " is deleted twice: Go panics",
                        "delete it once, where C lets go of it");
            }
        }
    }

    private static String name(String variable) {
        return variable.isEmpty() ? "the handle" : variable;
    }
}
