package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words the loss of what a C function allocated. */
public final class CAllocLeak implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1003",
                    "memory",
                    "c-alloc-leak",
                    Severity.ERROR,
                    "C memory is never released",
                    401,
                    "leak-c-object");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Leak leak : pass.all(Leak.class)) {
            if (LeakWords.isMemory(leak) && !LeakWords.isOnSomePath(leak)) {
                pass.report(
                        this,
                        leak,
                        LeakWords.message(leak, pass),
                        LeakWords.remedy(leak, pass),
                        LeakFixes.of(leak, pass));
            }
        }
    }
}
