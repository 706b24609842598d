package cgovet.rules.pointer;

import cgovet.analysis.pointer.GarbageOverwritten;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Allocations;

/** Words pointers that Go stores over what C.malloc left in memory. */
public final class GoPointerStoreIntoUninitialisedCMemory implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2014",
                    "pointer",
                    "go-pointer-store-into-uninitialised-c-memory",
                    Severity.WARNING,
                    "Go stores a pointer over garbage",
                    908,
                    "uninitialised-memory");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GarbageOverwritten fact : pass.all(GarbageOverwritten.class)) {
            String target = fact.target().isEmpty() ? "a pointer" : fact.target();
            pass.report(
                    this,
                    fact,
                    "%s is stored into memory of C.malloc that nothing has cleared"
                            .formatted(target),
                    "allocate with C.calloc, or clear the memory before Go stores pointers in it",
                    pass.inGo(
                            fact.allocated(),
                            editor -> Allocations.clear(editor, fact.allocated())));
        }
    }
}
