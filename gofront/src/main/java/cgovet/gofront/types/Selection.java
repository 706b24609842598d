package cgovet.gofront.types;

import java.util.List;

/**
 * What {@code x.f} selects where it is no qualified identifier.
 *
 * @param receiver the type of x
 * @param index fields to go through and the index of the field or method itself
 * @param indirect whether a pointer is followed on the way
 * @param type of the whole selector expression
 */
public record Selection(
        Kind kind, GoType receiver, Obj obj, List<Integer> index, boolean indirect, GoType type) {
    /** What is selected. */
    public enum Kind {
        FIELD,
        METHOD_VALUE,
        METHOD_EXPRESSION
    }
}
