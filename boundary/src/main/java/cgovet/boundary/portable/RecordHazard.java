package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import java.util.List;

/**
 * A record of C that Go cannot see, or does not see, as C does.
 *
 * @param record as C writes it
 * @param detail the field, or the type that it is taken for
 * @param has bytes, where sizes matter
 * @param wants bytes, where sizes matter
 * @param where the platforms where it holds, at least one
 */
public record RecordHazard(
        Span at,
        String function,
        Kind kind,
        String record,
        String detail,
        long has,
        long wants,
        List<Place> related,
        List<Target> where,
        double confidence)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        /** A field is not aligned, so that cgo leaves padding in its place. */
        PACKED_FIELD,
        /** Bit-fields lie elsewhere under Microsoft's rule. */
        BIT_FIELD_RULE,
        /** Bytes that hold bit-fields are taken for an integer. */
        BIT_FIELD_POKED,
        /** A union is taken for a type that is larger. */
        UNION_SIZE,
        /** A union in a variable of Go is taken for a type with an alignment. */
        UNION_ALIGNMENT,
        /** A Go pointer is put into a union, where the collector does not see it. */
        UNION_POINTER,
        /** Memory for a struct has none for its flexible member, whose elements are used. */
        TAIL_WITHOUT_ROOM,
        /** Memory was asked for with a byte for each element. */
        TAIL_COUNTED_IN_BYTES,
        /** Elements of a variable's flexible member are used, which has none. */
        TAIL_OF_VARIABLE,
        /** A copy, which has no elements, is used as if it had them. */
        TAIL_LOST,
        /** Elements are looked for behind the struct, but begin within it. */
        TAIL_ELSEWHERE
    }

    public RecordHazard {
        related = List.copyOf(related);
        where = List.copyOf(where);
    }

    @Override
    public List<String> targets() {
        return where.stream().map(Target::toString).toList();
    }

    @Override
    public String fingerprint() {
        return function + " " + kind + " " + record + " " + detail;
    }
}
