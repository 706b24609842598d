package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which statements end their function (Go specification, "Terminating statements"). */
final class Termination {
    private final TypesInfo info;

    Termination(TypesInfo info) {
        this.info = info;
    }

    boolean isTerminating(Stmt s) {
        return isTerminating(s, null);
    }

    private boolean isTerminating(Stmt s, @Nullable String label) {
        return switch (s) {
            case Stmt.LabeledStmt l -> isTerminating(l.stmt(), l.label().name());
            case Stmt.ExprStmt e -> isPanic(e.x());
            case Stmt.ReturnStmt _ -> true;
            case Stmt.BranchStmt b -> b.tok() == Token.GOTO || b.tok() == Token.FALLTHROUGH;
            case Stmt.BlockStmt b -> isTerminating(b.list());
            case Stmt.IfStmt i ->
                    i.elseBranch() != null
                            && isTerminating(i.body(), null)
                            && isTerminating(i.elseBranch(), null);
            case Stmt.SwitchStmt w -> allCasesEnd(w.body(), label);
            case Stmt.TypeSwitchStmt w -> allCasesEnd(w.body(), label);
            case Stmt.SelectStmt w -> {
                for (Stmt c : w.body().list()) {
                    if (c instanceof Stmt.CommClause clause
                            && (!isTerminating(clause.body())
                                    || hasBreak(clause.body(), label, true))) {
                        yield false;
                    }
                }
                yield true;
            }
            case Stmt.ForStmt f -> f.cond() == null && !hasBreak(f.body(), label, true);
            default -> false;
        };
    }

    private boolean isPanic(Expr e) {
        return Expr.unparen(e) instanceof Expr.CallExpr call
                && Expr.unparen(call.fun()) instanceof Expr.Ident ident
                && info.use(ident) instanceof Obj.Builtin builtin
                && builtin.id() == BuiltinId.PANIC;
    }

    private boolean isTerminating(List<Stmt> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!(list.get(i) instanceof Stmt.EmptyStmt)) {
                return isTerminating(list.get(i), null);
            }
        }
        return false;
    }

    private boolean allCasesEnd(Stmt.BlockStmt body, @Nullable String label) {
        boolean hasDefault = false;
        for (Stmt c : body.list()) {
            if (c instanceof Stmt.CaseClause clause) {
                hasDefault |= clause.list().isEmpty();
                if (!isTerminating(clause.body()) || hasBreak(clause.body(), label, true)) {
                    return false;
                }
            }
        }
        return hasDefault;
    }

    private static boolean hasBreak(List<Stmt> list, @Nullable String label, boolean implicit) {
        for (Stmt s : list) {
            if (hasBreak(s, label, implicit)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether s holds a break out of the statement labelled so, or, if {@code implicit}, one
     * without a label.
     */
    private static boolean hasBreak(Stmt s, @Nullable String label, boolean implicit) {
        return switch (s) {
            case Stmt.LabeledStmt l -> hasBreak(l.stmt(), label, implicit);
            case Stmt.BranchStmt b -> {
                if (b.tok() != Token.BREAK) {
                    yield false;
                }
                yield b.label() == null ? implicit : b.label().name().equals(label);
            }
            case Stmt.BlockStmt b -> hasBreak(b.list(), label, implicit);
            case Stmt.IfStmt i ->
                    hasBreak(i.body(), label, implicit)
                            || (i.elseBranch() != null
                                    && hasBreak(i.elseBranch(), label, implicit));
            case Stmt.CaseClause c -> hasBreak(c.body(), label, implicit);
            case Stmt.CommClause c -> hasBreak(c.body(), label, implicit);
            case Stmt.SwitchStmt w -> label != null && hasBreak(w.body(), label, false);
            case Stmt.TypeSwitchStmt w -> label != null && hasBreak(w.body(), label, false);
            case Stmt.SelectStmt w -> label != null && hasBreak(w.body(), label, false);
            case Stmt.ForStmt f -> label != null && hasBreak(f.body(), label, false);
            case Stmt.RangeStmt r -> label != null && hasBreak(r.body(), label, false);
            default -> false;
        };
    }
}
