package cgovet.rules.pointer;

import cgovet.analysis.pointer.GoPointerInArgument;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words maps, slices, strings and the like of which C gets the address. */
public final class GoContainerPassedToC implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2003",
                    "pointer",
                    "go-container-passed-to-c",
                    Severity.ERROR,
                    "C gets the address of a Go container",
                    704,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (GoPointerInArgument fact : pass.all(GoPointerInArgument.class)) {
            if (fact.kind() == GoPointerInArgument.Kind.CONTAINER) {
                pass.report(
                        this,
                        fact,
                        "argument %d of %s is the address of %s, which C can not use: it holds %s"
                                .formatted(
                                        fact.argument(),
                                        fact.callee(),
                                        fact.what().isEmpty() ? "a Go variable" : fact.what(),
                                        fact.held()),
                        "pass the address of the first element and the length, or a cgo.Handle");
            }
        }
    }
}
