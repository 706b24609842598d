package cgovet.rules.pointer;

import cgovet.analysis.pointer.GoPointerInArgument;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words pinned memory whose own pointers are not pinned. */
public final class PinnedObjectHasUnpinnedPointers implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2009",
                    "pointer",
                    "pinned-object-has-unpinned-pointers",
                    Severity.ERROR,
                    "pinned memory points to memory that is not pinned",
                    825,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GoPointerInArgument fact : pass.all(GoPointerInArgument.class)) {
            if (fact.kind() == GoPointerInArgument.Kind.PINNED) {
                pass.report(
                        this,
                        fact,
                        "argument %d of %s reaches pinned Go memory that holds %s%s, which is not pinned"
                                .formatted(
                                        fact.argument(),
                                        fact.callee(),
                                        fact.held(),
                                        GoPointerToGoPointer.where(fact)),
                        "pin each inner object as well: Pin holds the object that it is given, and no more");
            }
        }
    }
}
