package cgovet.analysis.own;

import cgovet.base.finding.Place;
import cgovet.base.finding.Step;
import cgovet.boundary.contract.Summary.Source;
import java.util.List;

/**
 * How a {@link Fact} is known.
 *
 * @param steps the path that leads to it, in order
 * @param related other places with the same cause
 * @param source the least trusted of the summaries that it rests on
 * @param model the product of their confidences
 * @param choices how many branches on its path nothing is known of
 * @param weak how many memory updates on its path were not exact
 * @param idioms what speaks for a harmless reading, sorted
 * @param confidence that it is true, in [0, 1]; set by the judge, 0 before
 * @param fingerprint what it is about, without positions
 */
public record Evidence(
        List<Step> steps,
        List<Place> related,
        Source source,
        double model,
        int choices,
        int weak,
        List<Idiom> idioms,
        double confidence,
        String fingerprint) {
    /** A reason to doubt that a true fact matters. */
    public enum Idiom {
        TEST_CODE,
        /** {@code main} or {@code init}: once in the life of the process. */
        ONCE,
        /** The path ends in a panic. */
        PANIC_PATH,
        /** An unknown C function was given the object and might keep it. */
        GIVEN_TO_UNKNOWN,
        /** The name of such a function speaks of keeping: set, add, register. */
        GIVEN_TO_KEEPER,
        /** Held by a container whose elements nobody was seen to release. */
        IN_CONTAINER,
        GENERATED,
        /** An earlier turn of a loop released what memory held; this turn reads it from there. */
        LOOP_CARRIED,
        /** The path rests on a number that a loop changed: the loop may tie it to the object. */
        LOOP_COUNT
    }

    public Evidence {
        steps = List.copyOf(steps);
        related = List.copyOf(related);
        idioms = List.copyOf(idioms);
    }

    public Evidence withConfidence(double judged) {
        return new Evidence(
                steps, related, source, model, choices, weak, idioms, judged, fingerprint);
    }

    public Evidence withRelated(List<Place> places) {
        return new Evidence(
                steps, places, source, model, choices, weak, idioms, confidence, fingerprint);
    }
}
