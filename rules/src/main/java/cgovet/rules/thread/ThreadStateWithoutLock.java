package cgovet.rules.thread;

import cgovet.analysis.concurrency.SplitThreadState;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.ThreadLockEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words pairs of C calls that share state of a thread without a lock of it. */
public final class ThreadStateWithoutLock implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO4003",
                    "thread",
                    "thread-state-without-lock",
                    Severity.ERROR,
                    "two C calls share state of a thread without a lock of it",
                    362,
                    "thread-affinity");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        List<SplitThreadState> facts = new ArrayList<>(pass.all(SplitThreadState.class));
        facts.sort(Comparator.comparing(SplitThreadState::at));
        Set<String> mended = new HashSet<>();
        for (SplitThreadState fact : facts) {
            // One lock holds until the function ends.
            boolean isFirst = mended.add(fact.function());
            pass.report(
                    this,
                    fact,
                    fact.getter()
                            + " tells why "
                            + fact.call()
                            + " failed only on the same thread, and the goroutine may move to"
                            + " another one between the calls",
                    "lock the goroutine to its thread with runtime.LockOSThread over both calls, or"
                            + " make them in one C function",
                    isFirst
                            ? pass.inGo(
                                    fact.at(),
                                    editor ->
                                            ThreadLockEdits.around(editor, fact.at(), fact.read()))
                            : List.of());
        }
    }
}
