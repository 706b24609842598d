package cgovet.rules.pointer;

import cgovet.analysis.pointer.KeptByC;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words Go pointers that C functions keep. */
public final class CRetainsGoPointer implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2004",
                    "pointer",
                    "c-retains-go-pointer",
                    Severity.ERROR,
                    "C keeps a Go pointer after the call",
                    825,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (KeptByC fact : pass.all(KeptByC.class)) {
            String what = fact.what().isEmpty() ? "" : " (" + fact.what() + ")";
            pass.report(
                    this,
                    fact,
                    "argument %d%s of %s points to Go memory and is kept in %s after the call"
                            .formatted(fact.argument(), what, fact.callee(), fact.where()),
                    "pin it with runtime.Pinner for as long as C keeps it, copy it to C memory, or"
                            + " pass a cgo.Handle; KeepAlive is no cure");
        }
    }
}
