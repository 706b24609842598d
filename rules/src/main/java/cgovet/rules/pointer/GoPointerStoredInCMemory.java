package cgovet.rules.pointer;

import cgovet.analysis.pointer.StoredInC;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words Go pointers that Go code puts into C memory. */
public final class GoPointerStoredInCMemory implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2005",
                    "pointer",
                    "go-pointer-stored-in-c-memory",
                    Severity.ERROR,
                    "C memory is given a Go pointer",
                    825,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (StoredInC fact : pass.all(StoredInC.class)) {
            String target = fact.target().isEmpty() ? "this" : fact.target();
            String where = fact.path().isEmpty() ? "" : ", which holds it at " + fact.path();
            pass.report(
                    this,
                    fact,
                    (fact.memory() == StoredInC.Memory.HANDED
                                    ? "%s is given %s%s, and C gets that memory"
                                    : "%s is C memory and is given %s%s")
                            .formatted(target, fact.held(), where),
                    "pin the Go memory with runtime.Pinner while C holds it, store C memory, or"
                            + " keep a cgo.Handle");
        }
    }
}
