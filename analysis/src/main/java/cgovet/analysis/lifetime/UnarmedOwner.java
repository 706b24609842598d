package cgovet.analysis.lifetime;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Place;
import cgovet.base.text.Span;
import java.util.List;

/**
 * An object with C memory goes to the caller without the finalizer that its type counts on.
 *
 * @param at where the function gives it away
 * @param type as its package writes it
 * @param maker symbol of the C function that made the memory; empty where a caller gave it
 * @param elsewhere where another function sets the finalizer, or where a release function takes
 *     away one that nobody sets
 * @param isNeverSet whether no function of the package sets one
 */
public record UnarmedOwner(
        String function, Span at, String type, String maker, Span elsewhere, boolean isNeverSet)
        implements Fact {
    @Override
    public List<Place> related() {
        return List.of(
                new Place(
                        elsewhere,
                        isNeverSet ? "the finalizer is taken away here" : "it is set here"));
    }

    @Override
    public double confidence() {
        return 0.86;
    }

    @Override
    public String fingerprint() {
        return "unarmed " + function + " " + type;
    }
}
