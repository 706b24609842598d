package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** Composite literals. */
final class CompositeLiterals {
    private final Checker checker;

    CompositeLiterals(Checker checker) {
        this.checker = checker;
    }

    void literal(Operand x, Expr.CompositeLit e, @Nullable GoType hint) {}
}
