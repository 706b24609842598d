package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * Memory that an allocation of cgo made is compared with nil, which it never is.
 *
 * @param at the comparison
 * @param allocator as the user writes it
 * @param isEqual whether it asks for nil: then it is never true, else always
 */
public record DeadNilCheck(String function, Span at, String allocator, boolean isEqual)
        implements Fact {
    @Override
    public double confidence() {
        return 0.95;
    }

    @Override
    public String fingerprint() {
        return "nil check " + function + " " + allocator;
    }
}
