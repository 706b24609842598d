package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import java.util.List;

/**
 * Two integer types that are equally wide here and not on another platform.
 *
 * @param from what the user has
 * @param to what the user makes of it
 * @param fromBits on the first of {@code elsewhere}
 * @param elsewhere the platforms where it holds, at least one
 */
public record LongWidth(
        Span at,
        String function,
        Kind kind,
        String from,
        String to,
        int fromBits,
        int toBits,
        List<Target> elsewhere,
        double confidence)
        implements Fact {
    /** What is done with the types. */
    public enum Kind {
        /** A number is converted, and loses its upper half. */
        NARROWED,
        /** A pointer to one is taken for a pointer to the other. */
        POINTER,
        /** Both stand where Go wants one type. */
        MIXED
    }

    public LongWidth {
        elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public List<String> targets() {
        return elsewhere.stream().map(Target::toString).toList();
    }

    @Override
    public String fingerprint() {
        return function + " " + kind + " " + from + " " + to;
    }
}
