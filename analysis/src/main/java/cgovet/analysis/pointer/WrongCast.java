package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A pointer is converted to a type that the memory does not fit.
 *
 * @param at the conversion
 * @param what the pointer, as the user writes it; may be empty
 * @param kind what is wrong
 * @param has of the memory: its size, its offset, the offset of a word
 * @param wants of the type: its size, its alignment
 * @param isWritten whether something is seen to be written through the new pointer
 * @param confidence that it matters
 */
public record WrongCast(
        String function,
        Span at,
        String what,
        Kind kind,
        long has,
        long wants,
        boolean isWritten,
        double confidence)
        implements Fact {
    /** What is wrong with a conversion. */
    public enum Kind {
        /** The type is larger than the memory. */
        LARGER,
        /**
         * So too, and a slice of it is taken whose capacity is the type's; {@code has} 0: unknown.
         */
        OPEN_VIEW,
        /** A Go number for a C number of another size. */
        WIDTH,
        /** The address is no multiple of what the type needs. */
        MISALIGNED,
        /** A loop moves the address by {@code has} bytes a turn, and the type has more. */
        STRIDE,
        /** A word is a pointer in one and a number in the other. */
        POINTER_MAP
    }

    @Override
    public String fingerprint() {
        return "cast " + kind + " " + function + " " + what;
    }
}
