package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Releases;

/** Words handles that are never deleted. */
public final class HandleLeak implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3015",
                    "lifetime",
                    "handle-leak",
                    Severity.WARNING,
                    "cgo.Handle is never deleted",
                    401,
                    "callback-lifetime");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            if (fact.kind() == LifetimeDefect.Kind.REGISTRY_GROWS) {
                pass.report(
                        this,
                        fact,
                        "%s gets an entry for each object and nothing ever removes one: what it leads to is kept for ever"
                                .formatted(fact.subject()),
                        "delete the entry where the object is released");
            }
        }
        for (Leak leak : pass.all(Leak.class)) {
            if (leak.kind() == Leak.Kind.HANDLE) {
                String name = leak.variable().isEmpty() ? "the handle" : leak.variable();
                pass.report(
                        this,
                        leak,
                        name
                                + (leak.onSomePathOnly()
                                        ? " is not deleted on every path"
                                        : " is never deleted")
                                + ", so the value behind it is kept for ever",
                        leak.variable().isEmpty()
                                ? "keep the handle in a variable and delete it when C is done"
                                : "add 'defer "
                                        + name
                                        + ".Delete()', or delete it where C lets go of it",
                        pass.inGo(
                                leak.at(),
                                editor ->
                                        Releases.of(editor)
                                                .defer(
                                                        leak.at(),
                                                        leak.variable(),
                                                        ".Delete",
                                                        false)));
            }
        }
    }
}
