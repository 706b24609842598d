package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A Go function value is made a C function pointer.
 *
 * @param at the call that passes it
 * @param argument number, from 1
 */
public record GoFunctionInC(String function, Span at, String callee, int argument) implements Fact {
    @Override
    public double confidence() {
        return 0.93;
    }

    @Override
    public String fingerprint() {
        return "go function " + function + " " + callee + " " + argument;
    }
}
