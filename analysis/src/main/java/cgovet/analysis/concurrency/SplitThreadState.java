package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * Two calls into C that share what a library keeps for a thread, between which the goroutine may
 * move to another thread.
 *
 * @param at the call that may fail
 * @param call the C function that it reaches
 * @param read the call, in the same function, that reads why it failed
 * @param getter the C function that it reaches
 * @param confidence in [0, 1], that it is so
 */
public record SplitThreadState(
        String function, Span at, String call, Span read, String getter, double confidence)
        implements Fact {
    @Override
    public List<Step> steps() {
        return List.of(
                new Step(at, Step.Side.GO, call + " says for its thread why it fails"),
                new Step(read, Step.Side.GO, getter + " reads it, on the thread of that moment"));
    }

    @Override
    public String fingerprint() {
        return "thread state " + function + " " + call + " " + getter;
    }
}
