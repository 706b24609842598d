package cgovet.rules.pointer;

import cgovet.analysis.pointer.GoPointerInArgument;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words breaches of cgo's rule about pointers behind pointers. */
public final class GoPointerToGoPointer implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2001",
                    "pointer",
                    "go-pointer-to-go-pointer",
                    Severity.ERROR,
                    "C gets Go memory that points to Go memory",
                    825,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GoPointerInArgument fact : pass.all(GoPointerInArgument.class)) {
            if (fact.kind() == GoPointerInArgument.Kind.MEMORY) {
                pass.report(
                        this,
                        fact,
                        "argument %d of %s is Go memory that holds %s%s"
                                .formatted(
                                        fact.argument(), fact.callee(), fact.held(), where(fact)),
                        "copy the inner data to C memory, pin it with runtime.Pinner until the call"
                                + " ends, or pass a cgo.Handle");
            }
        }
    }

    /** The way from the argument to the pointer, from the user's variable if it has one. */
    static String where(GoPointerInArgument fact) {
        return fact.path().isEmpty() ? "" : " at " + fact.what() + fact.path();
    }
}
