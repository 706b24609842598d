package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A C function keeps an unpinned Go pointer beyond the call.
 *
 * @param at the call
 * @param callee the C function
 * @param argument number, from 1
 * @param what the argument, as the user writes it; may be empty
 * @param where it is kept, in words
 * @param trust that the callee does so, in [0, 1]
 */
public record KeptByC(
        String function,
        Span at,
        String callee,
        int argument,
        String what,
        String where,
        double trust)
        implements Fact {
    @Override
    public double confidence() {
        return trust;
    }

    @Override
    public String fingerprint() {
        return "kept by C " + function + " " + callee + " " + argument;
    }
}
