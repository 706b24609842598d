package cgovet.rules.memory;

import cgovet.analysis.length.Unterminated;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words texts and lists that are read up to an end that they do not have. */
public final class UnterminatedCString implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1027",
                    "memory",
                    "unterminated-c-string",
                    Severity.WARNING,
                    "memory is read up to an end that it does not have",
                    170,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Unterminated fact : pass.all(Unterminated.class)) {
            switch (fact.kind()) {
                case BUFFER ->
                        pass.report(
                                this,
                                fact,
                                "%s reads up to NUL, but %s may fill the buffer without one"
                                        .formatted(fact.reader(), fact.by()),
                                "leave room for a NUL and store it, or use the number of bytes");
                case GO_BYTES ->
                        pass.report(
                                this,
                                fact,
                                fact.reader() + " reads up to NUL, which a Go string does not have",
                                "use C.CString, or give C the length");
                case LIST ->
                        pass.report(
                                this,
                                fact,
                                fact.reader()
                                        + " gets a list without its length, and there is no place"
                                        + " for NULL at its end",
                                "make the list one longer and leave NULL there");
            }
        }
    }
}
