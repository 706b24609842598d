package cgovet.rules.memory;

import cgovet.analysis.length.DeadNilCheck;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Branches;
import java.util.List;

/** Words nil checks that never find nil. */
public final class DeadNilCheckAfterCMalloc implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1013",
                    "memory",
                    "dead-nil-check-after-c-malloc",
                    Severity.NOTE,
                    "result of C.malloc is compared with nil",
                    561,
                    "unchecked-allocation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (DeadNilCheck fact : pass.all(DeadNilCheck.class)) {
            pass.report(
                    this,
                    fact,
                    fact.allocator()
                            + " never returns nil: this is "
                            + (fact.isEqual() ? "never true" : "always true"),
                    fact.isEqual()
                            ? "remove the branch: without memory the program ends in "
                                    + fact.allocator()
                            : "remove the condition",
                    fact.isEqual()
                            ? pass.inGo(fact.at(), editor -> Branches.removeDead(editor, fact.at()))
                            : List.of());
        }
    }
}
