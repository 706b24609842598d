package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import java.util.List;

/**
 * A number of C whose sign, or whose range, is not what the Go code takes it for.
 *
 * @param type of C, as the user writes it
 * @param other what it is compared with or converted to
 * @param where the platforms where it holds, at least one
 */
public record Signedness(
        Span at,
        String function,
        Kind kind,
        String type,
        String other,
        List<Target> where,
        double confidence)
        implements Fact {
    /** What is done with the number. */
    public enum Kind {
        /** A plain char is compared with what it cannot be where it is unsigned. */
        CHAR_COMPARED,
        /** A plain char becomes a larger unsigned number, by its sign where it has one. */
        CHAR_EXTENDED,
        /** An enumeration with negative values becomes an unsigned number. */
        ENUM_UNSIGNED,
        /** A widened number is compared with a constant that its C type cannot hold. */
        NEVER_EQUAL
    }

    public Signedness {
        where = List.copyOf(where);
    }

    @Override
    public List<String> targets() {
        return where.stream().map(Target::toString).toList();
    }

    @Override
    public String fingerprint() {
        return function + " " + kind + " " + type + " " + other;
    }
}
