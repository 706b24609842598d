package cgovet.rules.pointer;

import cgovet.analysis.pointer.WrongCast;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Arguments;

/** Words Go numbers that C takes for numbers of another size. */
public final class WidthMismatchedOutParameter implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2030",
                    "pointer",
                    "width-mismatched-out-parameter",
                    Severity.ERROR,
                    "Go number is taken for a C number of another size",
                    681,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (WrongCast fact : pass.all(WrongCast.class)) {
            if (fact.kind() == WrongCast.Kind.WIDTH) {
                String what = fact.what().isEmpty() ? "the memory" : fact.what();
                pass.report(
                        this,
                        fact,
                        "%s has %d bytes in Go and is taken for a C number of %d"
                                .formatted(what, fact.has(), fact.wants()),
                        "declare a variable of the C type, pass its address, and convert its value",
                        pass.inGo(fact.at(), editor -> Arguments.outParameter(editor, fact.at())));
            }
        }
    }
}
