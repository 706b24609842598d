package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.text.Span;

/**
 * Something that is right, and could be made hard to get wrong.
 *
 * @param name of the declaration that is meant
 * @param type of C, as the user writes it
 * @param others how many more of the kind the package has
 * @param edit text that cures it, empty if none is known
 * @param editAt where that goes in
 */
public record Advice(
        Span at, Kind kind, String name, String type, int others, String edit, Span editAt)
        implements Fact {
    /** What is advised. */
    public enum Kind {
        /** An exported declaration mentions a type of C. */
        C_IN_API,
        /** Nothing checks at build time that a Go struct has the size of its C struct. */
        NO_ASSERTION
    }

    @Override
    public double confidence() {
        return 0.6;
    }

    @Override
    public String fingerprint() {
        return kind + " " + name + " " + type;
    }
}
