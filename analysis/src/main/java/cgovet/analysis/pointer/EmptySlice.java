package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * C is given the address of the first element of a slice that may be empty: Go panics.
 *
 * @param at the call
 * @param slice as the user writes it; may be empty
 * @param isOfCallers whether anybody may pass the slice, its length with it
 */
public record EmptySlice(String function, Span at, String callee, String slice, boolean isOfCallers)
        implements Fact {
    @Override
    public double confidence() {
        return isOfCallers ? 0.82 : 0.65;
    }

    @Override
    public String fingerprint() {
        return "empty slice " + function + " " + callee + " " + slice;
    }
}
