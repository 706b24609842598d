package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** Calls and explicit instantiations of functions (Go specification, "Calls"). */
final class Calls {
    private final Checker checker;

    Calls(Checker checker) {
        this.checker = checker;
    }

    /** A call, a conversion or a builtin. */
    ExprKind call(Operand x, Expr.CallExpr call) {
        return ExprKind.EXPRESSION;
    }

    /**
     * Instantiates the generic function x: with the type arguments of {@code inst} (IndexExpr,
     * IndexListExpr) if there are, the rest from the {@code target} type. Records the instance.
     */
    void instantiate(@Nullable GoType target, Operand x, @Nullable Expr inst) {}
}
