package cgovet.analysis.lifetime;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A call of {@code runtime.SetFinalizer} or {@code AddCleanup} that throws, or never does what it
 * should (runtime, mfinal.go).
 *
 * @param at the call
 * @param detail types that differ, in words; {@code AddCleanup} where it is one; may be empty
 */
public record InvalidFinalizer(String function, Span at, Reason reason, String detail)
        implements Fact {
    /** What is wrong with it. */
    public enum Reason {
        /** The object is no pointer. */
        NOT_A_POINTER,
        NIL_OBJECT,
        /** The object lies in memory of C. */
        C_POINTER,
        /** The pointer does not point to the start of an allocation. */
        INTERIOR,
        NOT_A_FUNCTION,
        /** The function does not take the object's type. */
        WRONG_PARAMETER,
        /** The object has a finalizer already. */
        SECOND,
        /** A cleanup gets the object as its argument. */
        CLEANUP_OF_ITSELF
    }

    @Override
    public String fingerprint() {
        return "finalizer " + function + " " + reason;
    }
}
