package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * C is given a pointer to Go memory that holds a pointer to unpinned Go memory (cmd/cgo
 * documentation, "Passing pointers").
 *
 * @param at the call
 * @param callee the C function, as the user writes it
 * @param argument number, from 1
 * @param what the argument, as the user writes it; may be empty
 * @param path from the memory to the inner pointer, such as {@code .hdr[0].name}; empty if it is
 *     the memory itself
 * @param held what the inner pointer is, in words
 * @param stored where it got there; none if that is not in this function
 * @param kind of the argument
 * @param isCertain whether it is seen where the inner memory comes from; else its type says so
 */
public record GoPointerInArgument(
        String function,
        Span at,
        String callee,
        int argument,
        String what,
        String path,
        String held,
        Span stored,
        Kind kind,
        boolean isCertain)
        implements Fact {
    /** What makes the argument wrong. */
    public enum Kind {
        /** Memory that holds the pointer. */
        MEMORY,
        /** A variable that is a map, a slice, a string, an interface, a channel. */
        CONTAINER,
        /** A variable that is a function. */
        FUNCTION,
        /** Memory that is pinned, or is reached through what is pinned. */
        PINNED,
        /** Memory beside what the argument points at, which the check of cgo looks at too. */
        BESIDE,
        /** A package-level variable with pointers, by another way than its name. */
        VARIABLE
    }

    @Override
    public List<Step> steps() {
        return stored.isNone() || stored.equals(at)
                ? List.of()
                : List.of(
                        new Step(stored, Step.Side.GO, held + " gets there"),
                        new Step(at, Step.Side.GO, "C gets the memory"));
    }

    @Override
    public double confidence() {
        return isCertain ? 0.92 : 0.82;
    }

    @Override
    public String fingerprint() {
        return "go pointer " + kind + " " + function + " " + callee + " " + argument + " " + path;
    }
}
