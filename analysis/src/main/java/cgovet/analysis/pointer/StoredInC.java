package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * Go code puts an unpinned Go pointer into C memory (cmd/cgo documentation, "Passing pointers").
 *
 * @param at the assignment or copy
 * @param target where to, as the user writes it
 * @param path within what is stored, to the pointer; empty if it is the value itself
 * @param held what is stored, in words
 * @param isCertain whether both are seen; else a type, or who calls the function, says so
 */
public record StoredInC(
        String function, Span at, String target, String path, String held, boolean isCertain)
        implements Fact {
    @Override
    public double confidence() {
        return isCertain ? 0.93 : 0.81;
    }

    @Override
    public String fingerprint() {
        return "stored in C " + function + " " + target + " " + path;
    }
}
