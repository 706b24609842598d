package cgovet.rules.signal;

import cgovet.analysis.concurrency.HandlerWithoutStack;
import cgovet.base.finding.Fix;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.SignalFlags;
import java.util.List;

/** Words signal handlers that C installs without {@code SA_ONSTACK}. */
public final class SigactionWithoutOnstack implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO5001",
                    "signal",
                    "sigaction-without-onstack",
                    Severity.ERROR,
                    "signal handler runs on a goroutine stack",
                    364,
                    "signal");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (HandlerWithoutStack fact : pass.all(HandlerWithoutStack.class)) {
            pass.report(
                    this,
                    fact,
                    "sigaction installs a handler without SA_ONSTACK: on a thread that runs Go it"
                            + " gets a goroutine's small stack",
                    "set SA_ONSTACK in sa_flags: sa.sa_flags = SA_ONSTACK | SA_RESTART",
                    fixes(fact, pass));
        }
    }

    private static List<Fix> fixes(HandlerWithoutStack fact, Pass pass) {
        List<Fix> inC =
                pass.inC(fact.at(), (text, function) -> SignalFlags.inC(text, function, fact.at()));
        return inC.isEmpty()
                ? pass.inGo(fact.at(), editor -> SignalFlags.inGo(editor, fact.at()))
                : inC;
    }
}
