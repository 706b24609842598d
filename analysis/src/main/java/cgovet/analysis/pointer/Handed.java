package cgovet.analysis.pointer;

import cgovet.base.text.Span;

/**
 * What cgo takes for the memory that the arguments of a call hand over, by the way it is written.
 */
public interface Handed {
    /** Which memory that is. */
    enum Memory {
        /** None: nothing is checked. */
        NONE,
        /** What the address is of, and no more. */
        VARIABLE,
        /** The array, or the slice to its capacity, of which an element's address is taken. */
        ARRAY,
        /** The object that the pointer points into. */
        OBJECT
    }

    /**
     * Of the argument of a call that ends here; the number counts from 0.
     *
     * @param call of the call, or of its {@code defer} statement
     */
    Memory by(Span call, int argument);
}
