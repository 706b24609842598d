package cgovet.rules.pointer;

import cgovet.analysis.pointer.GoResult;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words Go memory that exported functions return to C. */
public final class ExportReturnsGoPointer implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2006",
                    "pointer",
                    "export-returns-go-pointer",
                    Severity.ERROR,
                    "exported function returns Go memory to C",
                    825,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GoResult fact : pass.all(GoResult.class)) {
            String where = fact.path().isEmpty() ? "" : " at " + fact.path();
            pass.report(
                    this,
                    fact,
                    "%s is called by C and returns %s%s".formatted(fact.name(), fact.held(), where),
                    "return C memory (C.CString, C.CBytes) that the caller frees, or fill a buffer"
                            + " of the caller's");
        }
    }
}
