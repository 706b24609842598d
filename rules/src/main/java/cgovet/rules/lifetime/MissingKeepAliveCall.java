package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.MissingKeepAlive;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Lifetimes;
import java.util.List;

/** Words calls into C that a finalizer may overtake. */
public final class MissingKeepAliveCall implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3008",
                    "lifetime",
                    "missing-keepalive",
                    Severity.ERROR,
                    "finalizer may run while C still uses the object",
                    416,
                    "missing-keepalive");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (MissingKeepAlive fact : pass.all(MissingKeepAlive.class)) {
            String what =
                    fact.isCopy()
                            ? "%s is a copy and keeps nothing: while %s uses %s.%s, the finalizer of"
                                    + " the object may run"
                            : "%s is not used after %s gets %s.%s: its finalizer may run before the"
                                    + " call ends";
            String fix =
                    fact.isCopy()
                            ? "give the method a pointer receiver and add 'runtime.KeepAlive(%s)'"
                                    + " after the call"
                            : "add 'runtime.KeepAlive(%s)' after the last call that uses its pointer";
            pass.report(
                    this,
                    fact,
                    what.formatted(fact.owner(), fact.callee(), fact.owner(), fact.field()),
                    fix.formatted(fact.owner()),
                    fact.isCopy()
                            ? List.of()
                            : pass.inGo(
                                    fact.at(),
                                    editor -> Lifetimes.add(editor, fact.at(), fact.owner())));
        }
    }
}
