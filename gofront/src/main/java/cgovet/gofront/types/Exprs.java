package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions (Go specification, "Expressions"). */
final class Exprs {
    private final Checker checker;

    Exprs(Checker checker) {
        this.checker = checker;
    }

    /** One value; {@code target} is the type it is assigned to, for generic functions. */
    Operand expr(@Nullable GoType target, Expr e) {
        return new Operand(e);
    }

    /** One or more values: the type may be a tuple; or a comma-ok value. */
    Operand multi(Expr e) {
        return new Operand(e);
    }

    /** A value that may be a generic function. */
    Operand generic(Expr e) {
        return new Operand(e);
    }

    /** A value; {@code hint} is the type of a composite literal that has none. */
    Operand withHint(Expr e, GoType hint) {
        return new Operand(e);
    }

    Operand exprOrType(Expr e, boolean allowGeneric) {
        return new Operand(e);
    }

    /** Anything, a call without results and a type too; records it. */
    ExprKind raw(
            @Nullable GoType target,
            Operand x,
            Expr e,
            @Nullable GoType hint,
            boolean allowGeneric) {
        return ExprKind.EXPRESSION;
    }

    void ident(Operand x, Expr.Ident e, boolean wantType) {}

    /** Reports several values where one is wanted. */
    void singleValue(Operand x) {}

    /** Checks expressions for their uses only, after an error. */
    void use(List<? extends Expr> list) {}

    /**
     * Converts an untyped operand to the type of the other; both become invalid, with a problem, if
     * they do not go together.
     */
    void matchTypes(Operand x, Operand y) {}

    void comparison(Operand x, Operand y, Token op, Expr at) {}

    /** {@code lhs op rhs}; {@code whole} is null for an assignment operation. */
    void binary(Operand x, @Nullable Expr whole, Expr lhs, Expr rhs, Token op, int opPos) {}
}
