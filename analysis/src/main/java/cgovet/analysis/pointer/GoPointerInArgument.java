package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * C is given a pointer to Go memory that holds a pointer to unpinned Go memory (cmd/cgo
 * documentation, "Passing pointers").
 *
 * @param at the call
 * @param callee the C function, as the user writes it
 * @param argument number, from 1
 * @param path from the memory to the inner pointer, such as {@code .name} or {@code [0]}; empty if
 *     it is the memory itself
 * @param held what the inner pointer is, in words
 * @param isCertain whether it is seen where the inner memory comes from; else its type says so
 */
public record GoPointerInArgument(
        String function,
        Span at,
        String callee,
        int argument,
        String path,
        String held,
        boolean isCertain)
        implements Fact {
    @Override
    public double confidence() {
        return isCertain ? 0.92 : 0.82;
    }

    @Override
    public String fingerprint() {
        return "go pointer " + function + " " + callee + " " + argument + " " + path;
    }
}
