package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import org.jspecify.annotations.Nullable;

/**
 * What the checker found out about an expression.
 *
 * @param value the value of a constant; null otherwise
 */
public record TypeAndValue(Mode mode, GoType type, @Nullable Constant value) {
    /** What an expression denotes. */
    public enum Mode {
        INVALID,
        /** A call without results. */
        NO_VALUE,
        BUILTIN,
        TYPE,
        CONSTANT,
        /** Addressable. */
        VARIABLE,
        /** An element of a map: assignable, not addressable. */
        MAP_INDEX,
        VALUE,
        NIL,
        /** A value that may be asked for with a second, boolean one. */
        COMMA_OK,
        /** As {@link #COMMA_OK}, where the second is an error: a call of a C function. */
        COMMA_ERROR
    }

    public boolean isType() {
        return mode == Mode.TYPE;
    }

    public boolean isConstant() {
        return value != null;
    }

    public boolean isNil() {
        return mode == Mode.NIL;
    }

    public boolean isAddressable() {
        return mode == Mode.VARIABLE;
    }
}
