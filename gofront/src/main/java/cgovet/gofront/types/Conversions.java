package cgovet.gofront.types;

/** Conversions (Go specification, "Conversions"). */
final class Conversions {
    private final Checker checker;

    Conversions(Checker checker) {
        this.checker = checker;
    }

    void conversion(Operand x, GoType target) {}

    boolean convertible(Operand x, GoType target) {
        return false;
    }
}
