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
 * @param isRepeated whether it stands for one of many that were told already
 */
public record UncheckedText(
        String function,
        Span at,
        String what,
        String callee,
        int argument,
        boolean isRead,
        boolean isRepeated)
        implements Fact {
    /** The same as one of many. */
    public UncheckedText repeated() {
        return new UncheckedText(function, at, what, callee, argument, isRead, true);
    }

    @Override
    public double confidence() {
        return isRepeated ? 0.6 : 0.82;
    }

    @Override
    public String fingerprint() {
        return "nul " + function + " " + callee + " " + what;
    }
}
