package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import org.jspecify.annotations.Nullable;

/** Which constants a type can hold (Go specification, "Representability"). */
final class Representation {
    private final Checker checker;

    Representation(Checker checker) {
        this.checker = checker;
    }

    /** The constant as {@code type} holds it, rounded; null if it does not. */
    @Nullable Constant fit(Constant value, GoType type) {
        return null;
    }

    /** Checks a constant operand and rounds it; reports and invalidates. */
    void representable(Operand x, GoType type) {}

    /** Reports a constant result that its type cannot hold. */
    void overflow(Operand x, int opPos) {}
}
