package cgovet.boundary.contract;

import java.util.List;

/**
 * What a C function's declaration says of its parameters and its result.
 *
 * @param isVariadic also where no prototype is given
 */
public record Prototype(List<Kind> params, Kind result, boolean isVariadic) {
    /** Kinds of types as far as contracts care. */
    public enum Kind {
        VOID,
        /** Integers, enumerations, floating numbers, records by value. */
        NUMBER,
        BOOL,
        /** To something that is const. */
        READ_POINTER,
        POINTER,
        /** To a function. */
        FUNCTION,
        UNKNOWN;

        public boolean isPointer() {
            return this == READ_POINTER || this == POINTER;
        }
    }

    public Prototype {
        params = List.copyOf(params);
    }
}
