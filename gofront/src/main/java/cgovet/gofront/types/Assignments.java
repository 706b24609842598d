package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignability and assignments (Go specification, "Assignability"). */
final class Assignments {
    private final Checker checker;

    Assignments(Checker checker) {
        this.checker = checker;
    }

    boolean assignable(Operand x, GoType target) {
        return false;
    }

    /**
     * Converts x to the type, or to its default type if there is none; reports and invalidates if
     * it is not assignable.
     */
    void assign(Operand x, @Nullable GoType target, String context) {}

    void initConst(Obj.Const lhs, @Nullable GoType type, Operand x) {}

    void initVar(Obj.Var lhs, Operand x, String context) {}

    void initVars(List<Obj.Var> lhs, List<Expr> rhs, Stmt.@Nullable ReturnStmt returns) {}
}
