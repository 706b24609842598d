package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * The same text is copied again and again.
 *
 * @param at the copy
 * @param how what copies, as the user writes it
 * @param what the text, as the user writes it; may be empty
 * @param isRoundTrip whether it was copied from C just for this, and not in a loop
 */
public record RepeatedCopy(String function, Span at, String how, String what, boolean isRoundTrip)
        implements Fact {
    @Override
    public double confidence() {
        return 0.85;
    }

    @Override
    public String fingerprint() {
        return "copy " + function + " " + how + " " + what;
    }
}
