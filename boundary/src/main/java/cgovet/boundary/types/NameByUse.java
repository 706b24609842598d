package cgovet.boundary.types;

import cgovet.gofront.types.GoType;
import java.util.Optional;

/**
 * What the use of a name tells about it that no C text declares. It stays unresolved.
 *
 * @param type of the value, or of a function's result, where all that it met agrees
 */
public record NameByUse(String name, Kind kind, Optional<GoType> type) {
    /** What it is. */
    public enum Kind {
        FUNCTION,
        TYPE,
        /** A function that C gets the address of. */
        FUNCTION_POINTER,
        /** Go assigns to it or takes its address. */
        VARIABLE,
        /** A constant or a variable. */
        VALUE,
        /** Called with one argument: a function or a type. */
        FUNCTION_OR_TYPE
    }
}
