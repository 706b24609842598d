package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * A function that unlocks its thread on some paths to its end and leaves it locked on others.
 *
 * @param at the call of {@code runtime.LockOSThread}
 * @param end where the path ends that keeps the lock
 */
public record UnbalancedThreadLock(String function, Span at, Span end) implements Fact {
    @Override
    public List<Step> steps() {
        return List.of(
                new Step(at, Step.Side.GO, "the goroutine is locked to its thread"),
                new Step(end, Step.Side.GO, "the function ends here with the lock held"));
    }

    @Override
    public double confidence() {
        return 0.9;
    }

    @Override
    public String fingerprint() {
        return "thread lock " + function;
    }
}
