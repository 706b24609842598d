package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * What is read up to its end has none.
 *
 * @param at the reader
 * @param reader what reads up to NUL or NULL, as the user writes it
 * @param kind of what has no end
 * @param by what filled the memory; may be empty
 * @param isSure whether it is known that the reader looks for the end
 */
public record Unterminated(
        String function, Span at, String reader, Kind kind, String by, boolean isSure)
        implements Fact {
    /** What has no end. */
    public enum Kind {
        /** A buffer that is filled to its end. */
        BUFFER,
        /** Bytes of Go, which end nowhere. */
        GO_BYTES,
        /** A list of strings with as many places as there are strings. */
        LIST
    }

    @Override
    public double confidence() {
        return isSure ? 0.88 : 0.8;
    }

    @Override
    public String fingerprint() {
        return "no end " + function + " " + reader + " " + by;
    }
}
