package cgovet.rules.thread;

import cgovet.analysis.concurrency.UnbalancedThreadLock;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Releases;
import java.util.List;

/** Words thread locks that some path leaves held. */
public final class UnbalancedLockOsThread implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO4001",
                    "thread",
                    "unbalanced-lockosthread",
                    Severity.WARNING,
                    "goroutine stays locked to its thread on some path",
                    667,
                    "thread-affinity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (UnbalancedThreadLock fact : pass.all(UnbalancedThreadLock.class)) {
            pass.report(
                    this,
                    fact,
                    fact.isUnlocked()
                            ? "runtime.UnlockOSThread runs on a path that did not lock: it takes"
                                    + " the caller's lock away"
                            : "runtime.LockOSThread is not undone on every path to the end of the"
                                    + " function",
                    fact.isUnlocked()
                            ? "unlock only where the function locked"
                            : "add 'defer runtime.UnlockOSThread()' right after the call",
                    fact.isUnlocked()
                            ? List.of()
                            : pass.inGo(
                                    fact.at(),
                                    editor -> Releases.of(editor).deferUnlock(fact.at())));
        }
    }
}
