package cgovet.rules.pointer;

import cgovet.analysis.pointer.GoPointerInArgument;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Arguments;

/** Words addresses that cgo does not recognise, so that it checks the whole object. */
public final class AddressKeptInVariableTripsCgocheck implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2025",
                    "pointer",
                    "address-kept-in-variable-trips-cgocheck",
                    Severity.WARNING,
                    "cgo checks more than the memory that C gets",
                    0,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GoPointerInArgument fact : pass.all(GoPointerInArgument.class)) {
            String what = fact.what().isEmpty() ? "the address" : fact.what();
            String message =
                    switch (fact.kind()) {
                        case BESIDE ->
                                "argument %d of %s: through %s cgo checks the whole object, which"
                                        + " holds %s at %s";
                        case VARIABLE ->
                                "argument %d of %s: through %s cgo does not see which part of a"
                                        + " package-level variable with %s C gets%s";
                        case MEMORY, CONTAINER, FUNCTION, PINNED -> "";
                    };
            if (!message.isEmpty()) {
                pass.report(
                        this,
                        fact,
                        message.formatted(
                                fact.argument(), fact.callee(), what, fact.held(), fact.path()),
                        "write the address in the call: &x.f, &a[i], unsafe.SliceData(s[:])",
                        pass.inGo(
                                fact.at(),
                                editor ->
                                        Arguments.of(editor, fact.at())
                                                .flatMap(call -> call.inline(fact.argument()))));
            }
        }
    }
}
