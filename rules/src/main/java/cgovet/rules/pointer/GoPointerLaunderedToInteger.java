package cgovet.rules.pointer;

import cgovet.analysis.pointer.Laundered;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words addresses of Go memory that C gets as numbers. */
public final class GoPointerLaunderedToInteger implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2008",
                    "pointer",
                    "go-pointer-laundered-to-integer",
                    Severity.ERROR,
                    "C gets a Go address as a number",
                    587,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Laundered fact : pass.all(Laundered.class)) {
            String target =
                    fact.argument() > 0
                            ? "argument %d of %s".formatted(fact.argument(), fact.target())
                            : fact.target().isEmpty() ? "a field of C" : fact.target();
            pass.report(
                    this,
                    fact,
                    "%s gets the address of Go memory%s as a number"
                            .formatted(
                                    target, fact.what().isEmpty() ? "" : ", " + fact.what() + ","),
                    "pass the pointer as a pointer, so that cgo pins and checks it, or a"
                            + " cgo.Handle");
        }
    }
}
