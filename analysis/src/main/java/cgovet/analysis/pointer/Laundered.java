package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * C is given the address of Go memory as a number: neither the check of cgo nor its pinning sees
 * it.
 *
 * @param at the call or the assignment
 * @param target what takes the number: a C function, or a field
 * @param argument number, from 1; 0 for an assignment
 * @param what the memory, as the user writes it; may be empty
 */
public record Laundered(String function, Span at, String target, int argument, String what)
        implements Fact {
    @Override
    public double confidence() {
        return argument > 0 ? 0.9 : 0.82;
    }

    @Override
    public String fingerprint() {
        return "laundered " + function + " " + target + " " + argument;
    }
}
