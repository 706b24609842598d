package cgovet.base.finding;

import cgovet.base.text.Span;

/**
 * One station of the path that leads to a defect.
 *
 * @param text what happens here, in the user's own names, without a full stop
 */
public record Step(Span at, Side side, String text) {
    /** The language that a step happens in. */
    public enum Side {
        GO,
        C
    }
}
