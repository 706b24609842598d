package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * Go code puts an unpinned Go pointer into C memory (cmd/cgo documentation, "Passing pointers").
 *
 * @param at the assignment or copy
 * @param target where to, as the user writes it
 * @param path within what is stored, to the pointer; empty if it is the value itself
 * @param held what is stored, in words
 * @param memory how it is known that the memory is C's
 */
public record StoredInC(
        String function, Span at, String target, String path, String held, Memory memory)
        implements Fact {
    /** How memory is known to be C's. */
    public enum Memory {
        /** Both it and what is stored are seen. */
        SEEN,
        /** A type, or who calls the function, says so. */
        BY_TYPE,
        /** It may be Go's, but C gets it afterwards: then it may not hold a Go pointer either. */
        HANDED
    }

    @Override
    public double confidence() {
        return switch (memory) {
            case SEEN -> 0.93;
            case HANDED -> 0.88;
            case BY_TYPE -> 0.81;
        };
    }

    @Override
    public String fingerprint() {
        return "stored in C " + function + " " + target + " " + path;
    }
}
