package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * The size of an allocation may not be what its computation says.
 *
 * @param at the allocation
 * @param size as it is written
 * @param bits of the multiplication
 * @param isC whether C computes it
 * @param isFromOutside whether callers of the package or C give a factor
 * @param isOfTwo whether two unknown numbers are multiplied
 */
public record SizeOverflow(
        String function,
        Span at,
        Span size,
        String allocator,
        int bits,
        boolean isC,
        boolean isFromOutside,
        boolean isOfTwo)
        implements Fact {
    @Override
    public double confidence() {
        boolean isNarrow = bits <= 32;
        return isFromOutside ? isNarrow && isOfTwo ? 0.9 : 0.82 : isNarrow && isOfTwo ? 0.7 : 0.55;
    }

    @Override
    public String fingerprint() {
        return "size " + function + " " + allocator;
    }
}
