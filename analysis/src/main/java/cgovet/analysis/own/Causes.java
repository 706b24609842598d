package cgovet.analysis.own;

import cgovet.analysis.own.OwnershipFact.DoubleRelease;
import cgovet.analysis.own.OwnershipFact.UseAfterRelease;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps one of the facts that say the same of one place. */
final class Causes {
    private record Again(Span at, Span first) {}

    private Causes() {}

    /** A call that releases an object again uses it, too: the release says it all. */
    static List<OwnershipFact> once(Collection<OwnershipFact> facts) {
        Set<Again> twice = new HashSet<>();
        for (OwnershipFact fact : facts) {
            if (fact instanceof DoubleRelease d) {
                twice.add(new Again(d.at(), d.first()));
            }
        }
        List<OwnershipFact> kept = new ArrayList<>();
        for (OwnershipFact fact : facts) {
            boolean isSaid =
                    fact instanceof UseAfterRelease u
                            && twice.contains(new Again(u.at(), u.released()));
            if (!isSaid) {
                kept.add(fact);
            }
        }
        return kept;
    }
}
