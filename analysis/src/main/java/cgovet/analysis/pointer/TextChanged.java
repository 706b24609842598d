package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * The bytes of a Go string are written.
 *
 * @param at the store, or the call that writes
 * @param callee the C function that writes; empty for a store
 * @param what the string or the view of it, as the user writes it; may be empty
 */
public record TextChanged(String function, Span at, String callee, String what) implements Fact {
    @Override
    public double confidence() {
        return 0.92;
    }

    @Override
    public String fingerprint() {
        return "text changed " + function + " " + callee + " " + what;
    }
}
