package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A length goes to C in a number that is too small for it.
 *
 * @param at the call that gets it
 * @param length the conversion
 * @param bits of the narrow type
 * @param isSigned whether a large length becomes negative there
 * @param isFromOutside whether it is how much the function's own callers give it, or a file
 */
public record Narrowing(
        String function,
        Span at,
        Span length,
        String callee,
        int bits,
        boolean isSigned,
        boolean isFromOutside)
        implements Fact {
    @Override
    public double confidence() {
        // Bytes that 32 bits without a sign cannot count are rarely in one piece.
        return !isFromOutside || bits == 32 && !isSigned ? 0.6 : bits < 32 ? 0.9 : 0.82;
    }

    @Override
    public String fingerprint() {
        return "narrow " + function + " " + callee;
    }
}
