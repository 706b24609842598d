package cgovet.analysis.memory;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A single mistake with C memory.
 *
 * @param what the user's variable or the function that it is about; empty where it has no name
 * @param other a second function, type or variable, as the kind says; empty where there is none
 * @param number of bytes or elements, as the kind says; -1 where there is none
 * @param confidence in [0, 1], that it is one
 */
public record MemoryDefect(
        String function,
        Span at,
        Kind kind,
        String what,
        String other,
        long number,
        double confidence)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        /** The result of {@code what} may be null and is used; {@code other} is the use. */
        UNCHECKED_RESULT,
        /** The same, where only the neighbours that test it say so. */
        UNCHECKED_BY_SIBLINGS,
        /** {@code realloc} overwrites the only pointer to what it did not move. */
        REALLOC_OVERWRITES,
        /** A view of memory that {@code other} releases leaves the function. */
        VIEW_OUTLIVES,
        /**
         * {@code what} gets {@code number} bytes and is taken for {@code other}, which is larger.
         */
        ALLOCATED_TOO_SMALL,
        /** A copy of a string gets the string's length without its end. */
        NO_ROOM_FOR_NUL,
        /** A release that waits for the function's end is repeated by a loop. */
        DEFER_IN_LOOP,
        /** The result of {@code other} may be negative and is a length of {@code what}. */
        NEGATIVE_LENGTH,
        /** errno of {@code what} is tested, its result is not. */
        ERRNO_WITHOUT_RESULT,
        /** A call of its own reads errno: {@code what}. */
        ERRNO_READ_LATER,
        /** Nobody looks at the result of {@code what}. */
        RESULT_IGNORED
    }

    @Override
    public String fingerprint() {
        return kind + " " + function + " " + what + " " + other;
    }
}
