package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A {@code #cgo noescape} or {@code #cgo nocallback} line that is not true, or that does not build.
 *
 * @param function the C function that the line is about
 * @param at the line
 * @param directive {@code noescape} or {@code nocallback}
 * @param kind what is wrong
 * @param why in words: where the pointer goes, which function is called
 */
public record BrokenPromise(
        String function, Span at, String directive, Kind kind, String why, double confidence)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        /** The function keeps or returns a pointer that it is given. */
        KEEPS,
        /** The function may call Go. */
        CALLS_GO,
        /** The package does not use the function: cgo refuses the line. */
        UNUSED,
        /** The module promises to build with Go before 1.24, which refuses the line. */
        TOO_NEW
    }

    @Override
    public String fingerprint() {
        return "promise " + kind + " " + directive + " " + function;
    }
}
