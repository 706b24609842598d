package cgovet.rules.pointer;

import cgovet.analysis.pointer.EmptySlice;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Arguments;

/** Words first elements of slices that may be empty. */
public final class AddressOfEmptySlice implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2024",
                    "pointer",
                    "address-of-empty-slice",
                    Severity.WARNING,
                    "first element of a slice that may be empty",
                    129,
                    "empty-slice");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (EmptySlice fact : pass.all(EmptySlice.class)) {
            String slice = fact.slice().isEmpty() ? "the slice" : fact.slice();
            pass.report(
                    this,
                    fact,
                    slice
                            + " may be empty: then its first element, which "
                            + fact.callee()
                            + " gets, does not exist and Go panics",
                    "look at the length first, or use unsafe.SliceData",
                    pass.inGo(
                            fact.at(),
                            editor ->
                                    Arguments.of(editor, fact.at())
                                            .flatMap(call -> call.sliceData(fact.slice()))));
        }
    }
}
