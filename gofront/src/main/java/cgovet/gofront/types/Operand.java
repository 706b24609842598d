package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import org.jspecify.annotations.Nullable;

/**
 * An intermediate value of the checker: what one expression denotes so far. Mutable; lives as long
 * as its expression is checked.
 */
final class Operand {
    Mode mode = Mode.INVALID;
    GoType type = Universe.INVALID;
    @Nullable Constant value;
    Expr expr;
    @Nullable BuiltinId builtin;

    Operand(Expr expr) {
        this.expr = expr;
    }

    Operand copy() {
        Operand copy = new Operand(expr);
        copy.become(this);
        return copy;
    }

    void become(Operand that) {
        mode = that.mode;
        type = that.type;
        value = that.value;
        expr = that.expr;
        builtin = that.builtin;
    }

    void invalidate() {
        mode = Mode.INVALID;
        type = Universe.INVALID;
        value = null;
    }

    void set(Mode mode, GoType type) {
        this.mode = mode;
        this.type = type;
        this.value = null;
    }

    void setConstant(GoType type, Constant value) {
        this.mode = Mode.CONSTANT;
        this.type = type;
        this.value = value;
    }

    boolean isInvalid() {
        return mode == Mode.INVALID;
    }

    boolean isConstant() {
        return mode == Mode.CONSTANT;
    }

    /** The constant's value, unknown for what is no constant. */
    Constant constant() {
        return value == null ? Constant.UNKNOWN : value;
    }

    boolean isNil() {
        return mode == Mode.NIL || (mode == Mode.VALUE && type == Universe.UNTYPED_NIL);
    }

    /** Whether it can be part of an expression: a value, not a type or a package. */
    boolean isValue() {
        return switch (mode) {
            case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK, COMMA_ERROR -> true;
            case INVALID, NO_VALUE, BUILTIN, TYPE -> false;
        };
    }
}
