package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A pointer is computed that lies at or behind the end of its object, or from nil.
 *
 * @param at the computation
 * @param what the base, as the user writes it; may be empty
 * @param offset in bytes; -1 where it is the length of the memory
 * @param size of what is behind the base, in bytes; -1 where it is the length of a slice, 0 for nil
 */
public record PastObject(String function, Span at, String what, long offset, long size)
        implements Fact {
    @Override
    public double confidence() {
        return 0.92;
    }

    @Override
    public String fingerprint() {
        return "past object " + function + " " + what;
    }
}
