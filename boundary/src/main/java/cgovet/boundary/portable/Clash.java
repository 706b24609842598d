package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import java.util.List;

/**
 * Two declarations of one thing that do not agree.
 *
 * @param name of the function or record
 * @param part such as {@code parameter 2}, {@code the result}, {@code the size}
 * @param one what {@code at} has there
 * @param other what the other declaration has
 * @param where the platforms where it holds, at least one
 */
public record Clash(
        Span at,
        Kind kind,
        String name,
        String part,
        String one,
        String other,
        List<Place> related,
        List<Target> where,
        double confidence)
        implements Fact {
    /** What is declared twice. */
    public enum Kind {
        /** A C function. */
        FUNCTION,
        /** A C record that one header gives two layouts. */
        RECORD,
        /** A Go function that C knows by a prototype of its own. */
        EXPORT,
        /** A C function that is converted to a pointer to functions of another type. */
        CALLBACK
    }

    public Clash {
        related = List.copyOf(related);
        where = List.copyOf(where);
    }

    @Override
    public List<String> targets() {
        return where.stream().map(Target::toString).toList();
    }

    @Override
    public String fingerprint() {
        return kind + " " + name + " " + part;
    }
}
