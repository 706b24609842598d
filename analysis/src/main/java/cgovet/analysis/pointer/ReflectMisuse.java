package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * {@code reflect} is used for addresses so that it panics or gives what is no slice.
 *
 * @param at the call, conversion or variable
 * @param what in words: the variable, the method
 */
public record ReflectMisuse(String function, Span at, Kind kind, String what, double confidence)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        /** {@code UnsafeAddr} of a value that has no address. */
        UNADDRESSABLE,
        /** A slice or string header that is a variable of its own. */
        OWN_HEADER,
        /** The same over C memory, which the garbage collector has nothing to do with. */
        OWN_HEADER_OF_C,
        /** A header made of what is no slice or string. */
        NO_HEADER,
        /** A header at all, since there are better ways. */
        OUTDATED
    }

    @Override
    public String fingerprint() {
        return "reflect " + kind + " " + function + " " + what;
    }
}
