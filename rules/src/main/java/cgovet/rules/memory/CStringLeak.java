package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words the loss of what {@code C.CString} or {@code C.CBytes} made. */
public final class CStringLeak implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1001",
                    "memory",
                    "cstring-leak",
                    Severity.ERROR,
                    "C string is never freed",
                    401,
                    "leak-cstring");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Leak leak : pass.all(Leak.class)) {
            if (LeakWords.isText(leak) && !LeakWords.isOnSomePath(leak)) {
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
