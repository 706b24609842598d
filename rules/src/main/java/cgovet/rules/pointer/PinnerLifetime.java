package cgovet.rules.pointer;

import cgovet.analysis.pointer.PinnerMisuse;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Pins;

/** Words pinners that panic, or let go too early or never. */
public final class PinnerLifetime implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2010",
                    "pointer",
                    "pinner-lifetime",
                    Severity.ERROR,
                    "pinner does not hold what it should",
                    772,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (PinnerMisuse fact : pass.all(PinnerMisuse.class)) {
            String pinner = fact.pinner().isEmpty() ? "the pinner" : fact.pinner();
            switch (fact.kind()) {
                case NEVER_UNPINNED ->
                        pass.report(
                                this,
                                fact,
                                pinner
                                        + " is never unpinned on some path: Go panics when it finds"
                                        + " the pinner",
                                "write defer " + pinner + ".Unpin() behind its declaration",
                                pass.inGo(
                                        fact.at(),
                                        editor -> Pins.release(editor, fact.at(), fact.pinner())));
                case TOO_EARLY ->
                        pass.report(
                                this,
                                fact,
                                fact.pinner()
                                        + " keeps its argument in "
                                        + fact.what()
                                        + ", but it is unpinned when the function returns",
                                "keep the Pinner in the object that lives as long as C keeps the"
                                        + " pointer");
                case COPIED ->
                        pass.report(
                                this,
                                fact,
                                pinner + " is copied while it holds pins",
                                "pass a pointer to the Pinner");
                case NIL ->
                        pass.report(
                                this,
                                fact,
                                pinner + " pins nil: that panics",
                                "pin only what is not nil");
                case NO_POINTER ->
                        pass.report(
                                this,
                                fact,
                                pinner + " pins " + fact.what() + ", not a pointer: that panics",
                                "pin a pointer: of a slice &s[0], of a variable &x");
            }
        }
    }
}
