package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A pointer is stored by Go in memory of {@code C.malloc} that nothing cleared: the write barrier
 * looks at what was there before (cmd/cgo documentation, last note of "Passing pointers").
 *
 * @param at the store
 * @param allocated the allocation
 * @param target where to, as the user writes it
 * @param isField whether it is a field of a record; else an element of an array
 */
public record GarbageOverwritten(
        String function, Span at, Span allocated, String target, boolean isField) implements Fact {
    @Override
    public double confidence() {
        // Elements of arrays of strings are filled so everywhere, and it mostly goes well.
        return isField ? 0.85 : 0.6;
    }

    @Override
    public String fingerprint() {
        return "garbage overwritten " + function + " " + target;
    }
}
