package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * Memory is copied or viewed with a length that it does not have.
 *
 * @param at the call
 * @param how what copies or views it, as the user writes it
 * @param isView whether Go goes on to use the memory itself
 * @param length asked for, in elements; -1 where nothing bounds it
 * @param available in elements; -1 where the length has nothing to do with the memory
 * @param ofC whether it is memory of C
 */
public record LengthBeyondMemory(
        String function,
        Span at,
        String how,
        boolean isView,
        long length,
        long available,
        boolean ofC)
        implements Fact {
    @Override
    public double confidence() {
        return available >= 0 ? 0.93 : length < 0 ? 0.82 : 0.6;
    }

    @Override
    public String fingerprint() {
        return "length " + function + " " + how;
    }
}
