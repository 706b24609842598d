package cgovet.rules.pointer;

import cgovet.analysis.pointer.GoFunctionInC;
import cgovet.analysis.pointer.GoPointerInArgument;
import cgovet.base.finding.Fact;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words Go function values that C would call. */
public final class GoFuncAsCCallback implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2027",
                    "pointer",
                    "go-func-as-c-callback",
                    Severity.ERROR,
                    "Go function is used as a C function",
                    704,
                    "callback-lifetime");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GoFunctionInC fact : pass.all(GoFunctionInC.class)) {
            report(pass, fact, fact.argument(), fact.callee());
        }
        for (GoPointerInArgument fact : pass.all(GoPointerInArgument.class)) {
            if (fact.kind() == GoPointerInArgument.Kind.FUNCTION) {
                report(pass, fact, fact.argument(), fact.callee());
            }
        }
    }

    private void report(Pass pass, Fact fact, int argument, String callee) {
        pass.report(
                this,
                fact,
                "argument %d of %s is a Go function value, which C can not call"
                        .formatted(argument, callee),
                "export a function with //export and pass C.name of it, with a cgo.Handle as user"
                        + " data");
    }
}
