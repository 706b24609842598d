package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;

/** Selectors and qualified identifiers (Go specification, "Selectors"). */
final class Selectors {
    private final Checker checker;

    Selectors(Checker checker) {
        this.checker = checker;
    }

    void selector(Operand x, Expr.SelectorExpr e, boolean wantType) {}
}
