package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * A function that leaves its thread as it was on some paths to its end and not on others.
 *
 * @param at the call of {@code runtime.LockOSThread}; where {@code isUnlocked}, of {@code
 *     UnlockOSThread}
 * @param end where the path ends that keeps the lock, or that never had one
 * @param isUnlocked whether there are more unlocks than locks on it
 */
public record UnbalancedThreadLock(String function, Span at, Span end, boolean isUnlocked)
        implements Fact {
    @Override
    public List<Step> steps() {
        return isUnlocked
                ? List.of(
                        new Step(at, Step.Side.GO, "the goroutine is unlocked from its thread"),
                        new Step(end, Step.Side.GO, "a path to this end never locked it"))
                : List.of(
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
