package cgovet.analysis.abi;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * C hands the bytes of a record, padding included, to what writes or compares them.
 *
 * @param at the call
 * @param record as C writes it
 * @param padding in bytes
 * @param callee such as {@code fwrite}
 * @param confidence higher where nothing clears the padding first
 */
public record RawRecord(
        String function, Span at, String record, long padding, String callee, double confidence)
        implements Fact {
    /** Whether the bytes are compared, not written. */
    public boolean isCompared() {
        return callee.equals("memcmp");
    }
}
