package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A text from outside goes to C up to its first NUL, which nothing looks for.
 *
 * @param at the copy
 * @param what the text, as the user writes it; may be empty
 * @param callee the C function that gets the copy
 * @param argument which argument it is there, from 0
 * @param isRead whether it was read from a file, the network or the environment
 */
public record UncheckedText(
        String function, Span at, String what, String callee, int argument, boolean isRead)
        implements Fact {
    @Override
    public double confidence() {
        return 0.82;
    }

    @Override
    public String fingerprint() {
        return "nul " + function + " " + callee + " " + what;
    }
}
