package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words the loss, on one path, of what others release. */
public final class LeakOnEarlyReturn implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1004",
                    "memory",
                    "leak-on-early-return",
                    Severity.WARNING,
                    "C memory is not released on some path",
                    772,
                    "leak-c-object");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Leak leak : pass.all(Leak.class)) {
            if (LeakWords.isOnSomePath(leak)
                    && (LeakWords.isText(leak) || LeakWords.isMemory(leak))) {
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
