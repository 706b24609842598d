package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import org.jspecify.annotations.Nullable;

/** Untyped expressions, whose types are known only from where they are used. */
final class Untyped {
    private final Checker checker;

    Untyped(Checker checker) {
        this.checker = checker;
    }

    /** Gives an untyped operand the type; reports if that does not go. */
    void convert(Operand x, GoType target) {}

    /**
     * The type that an untyped operand gets where {@code target} is wanted; null if it does not
     * fit. Constant values are checked.
     */
    @Nullable GoType implicitType(Operand x, GoType target) {
        return null;
    }

    /** Sets the type of an untyped expression and of what it consists of. */
    void update(Expr e, GoType type, boolean isFinal) {}

    void remember(Expr e, boolean isLhs, Mode mode, GoType.Basic type, @Nullable Constant value) {}

    void recordRemaining() {}
}
