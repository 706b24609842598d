package cgovet.rules.pointer;

import cgovet.analysis.pointer.BrokenPromise;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Preambles;

/** Words #cgo lines that the C code contradicts. */
public final class UnsoundNoescapeOrNocallback implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2012",
                    "pointer",
                    "unsound-noescape-or-nocallback",
                    Severity.ERROR,
                    "promise to cgo is not true",
                    562,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (BrokenPromise fact : pass.all(BrokenPromise.class)) {
            String line = "#cgo " + fact.directive() + " " + fact.function();
            String message =
                    switch (fact.kind()) {
                        case KEEPS -> line + " is not true: " + fact.why();
                        case CALLS_GO -> line + " is not true: " + fact.why();
                        case UNUSED ->
                                line
                                        + " names a function that the package does not use: cgo"
                                        + " refuses that";
                        case TOO_NEW -> line + " needs Go 1.24, and go.mod asks for " + fact.why();
                    };
            pass.report(
                    this,
                    fact,
                    message,
                    fact.kind() == BrokenPromise.Kind.TOO_NEW
                            ? "raise the go line of go.mod, or delete the line"
                            : "delete the line",
                    pass.inGo(fact.at(), editor -> Preambles.deleteDirective(editor, fact.at())));
        }
    }
}
