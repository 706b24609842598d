package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A function that C calls returns a pointer to unpinned Go memory.
 *
 * @param at the return
 * @param path within the result, to the pointer; empty if it is the result itself
 * @param held what is returned, in words
 * @param isCertain whether it is seen where it comes from; else its type says so
 */
public record GoResult(
        String function, Span at, String name, String path, String held, boolean isCertain)
        implements Fact {
    @Override
    public double confidence() {
        return isCertain ? 0.93 : 0.85;
    }

    @Override
    public String fingerprint() {
        return "go result " + function + " " + path;
    }
}
