package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * A {@code runtime.Pinner} is used so that it panics, or that it does not hold what C uses.
 *
 * @param at where it goes wrong
 * @param pinner as the user names it; may be empty
 * @param what of the pinned thing, in words; may be empty
 * @param pinned where it was pinned; none if that is here
 */
public record PinnerMisuse(
        String function, Span at, Kind kind, String pinner, String what, Span pinned)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        /** The function ends and nobody can unpin. */
        NEVER_UNPINNED,
        /** Unpinned while C still has the pointer. */
        TOO_EARLY,
        /** Copied while it holds pins. */
        COPIED,
        /** Pins nil. */
        NIL,
        /** Pins what is no pointer. */
        NO_POINTER
    }

    @Override
    public List<Step> steps() {
        return pinned.isNone() || pinned.equals(at)
                ? List.of()
                : List.of(new Step(pinned, Step.Side.GO, "it is pinned here"));
    }

    @Override
    public double confidence() {
        return kind == Kind.NEVER_UNPINNED ? 0.9 : 0.92;
    }

    @Override
    public String fingerprint() {
        return "pinner " + kind + " " + function + " " + pinner;
    }
}
