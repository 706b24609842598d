package cgovet.boundary.abi;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.text.Span;
import java.util.List;

/**
 * A pointer to a C struct is taken for one to a hand-written Go struct, or the other way round, and
 * their layouts differ.
 *
 * @param at the conversion
 * @param goType the Go struct as the user writes it
 * @param cType the C struct as C writes it
 * @param difference the first one, in words
 */
public record MirrorMismatch(
        Span at,
        String function,
        String goType,
        String cType,
        String difference,
        List<Place> related)
        implements Fact {
    public MirrorMismatch {
        related = List.copyOf(related);
    }

    @Override
    public double confidence() {
        return 0.95;
    }

    @Override
    public String fingerprint() {
        return function + " " + goType + " " + cType;
    }
}
