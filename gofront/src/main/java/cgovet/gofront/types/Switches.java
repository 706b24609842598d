package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Constants;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags, guards and cases of switches and selects (Go specification, "Switch statements", "Select
 * statements").
 */
final class Switches {
    private final Checker checker;

    Switches(Checker checker) {
        this.checker = checker;
    }

    /** Constant cases met so far, with their types. */
    static final class Seen {
        private final Map<Constant, List<GoType>> values = new HashMap<>();

        /** False if the value was there with the same type. */
        boolean add(Constant value, GoType type) {
            List<GoType> types = values.computeIfAbsent(value, _ -> new ArrayList<>());
            for (GoType other : types) {
                if (Identity.identical(type, other)) {
                    return false;
                }
            }
            types.add(type);
            return true;
        }
    }

    /** {@code v := x.(type)}; {@code x} is invalid if it is no interface. */
    static final class Guard {
        final Expr.@Nullable Ident name;
        final Operand x;
        final SeenTypes seen = new SeenTypes();
        final List<Obj.Var> vars = new ArrayList<>();
        boolean seenNil;

        Guard(Expr.@Nullable Ident name, Operand x) {
            this.name = name;
            this.x = x;
        }
    }

    void oneDefault(Stmt.BlockStmt body) {
        boolean seen = false;
        for (Stmt s : body.list()) {
            boolean isDefault =
                    switch (s) {
                        case Stmt.CaseClause c -> c.list().isEmpty();
                        case Stmt.CommClause c -> c.comm() == null;
                        default -> false;
                    };
            if (isDefault && seen) {
                checker.error(s, "multiple defaults");
            }
            seen |= isDefault;
        }
    }

    /** The value that the cases are compared with. */
    Operand tag(Stmt.SwitchStmt s) {
        if (s.tag() == null) {
            Operand x = new Operand(new Expr.Ident(s.body().lbrace(), "true"));
            x.setConstant(Universe.BOOL, Constant.TRUE);
            return x;
        }
        Operand x = checker.exprs.expr(null, s.tag());
        checker.assignments.assign(x, null, "switch expression");
        if (!x.isInvalid()
                && !Predicates.comparable(x.type)
                && !Predicates.hasNil(x.type)
                && !Predicates.isUnknown(x.type)) {
            checker.error(x, "cannot switch on " + checker.show(x));
            x.invalidate();
        }
        return x;
    }

    void values(Operand tag, List<Expr> values, Seen seen) {
        for (Expr e : values) {
            Operand v = checker.exprs.expr(null, e);
            if (tag.isInvalid() || v.isInvalid()) {
                continue;
            }
            checker.untyped.convert(v, tag.type);
            if (v.isInvalid()) {
                continue;
            }
            Operand result = v.copy();
            checker.operators.comparison(result, tag.copy(), Token.EQL, true);
            if (result.isInvalid() || !v.isConstant()) {
                continue;
            }
            Constant key =
                    switch (v.constant()) {
                        case Constant.Int i -> i;
                        case Constant.Ratio r -> Constants.round(r, false);
                        case Constant.Str s -> s;
                        default -> Constant.UNKNOWN;
                    };
            if (key.isKnown() && !seen.add(key, v.type)) {
                checker.error(v, "duplicate case " + checker.show(v) + " in expression switch");
            }
        }
    }

    /** Checks the guard; null after a report that it is malformed. */
    @Nullable Guard guard(Stmt.TypeSwitchStmt s) {
        Expr.Ident name = null;
        Expr rhs = null;
        switch (s.assign()) {
            case Stmt.ExprStmt e -> rhs = e.x();
            case Stmt.AssignStmt a -> {
                if (a.tok() == Token.DEFINE
                        && a.lhs().size() == 1
                        && a.rhs().size() == 1
                        && a.lhs().getFirst() instanceof Expr.Ident ident) {
                    rhs = a.rhs().getFirst();
                    if (ident.isBlank()) {
                        checker.error(ident, "no new variable on left side of :=");
                    } else {
                        name = ident;
                    }
                }
            }
            default -> {}
        }
        if (!(rhs instanceof Expr.TypeAssertExpr assertion) || assertion.type() != null) {
            checker.error(s, "incorrect form of type switch guard");
            return null;
        }
        if (name != null && checker.isRecording()) {
            checker.info.defineSymbolic(name);
        }
        Operand x = checker.exprs.expr(null, assertion.x());
        if (!x.isInvalid() && !Predicates.isInterface(x.type) && !Predicates.isUnknown(x.type)) {
            checker.error(x, checker.show(x) + " is not an interface");
            x.invalidate();
        }
        return new Guard(name, x);
    }

    /** Checks the types of a case; the type of the variable there. */
    GoType types(Guard guard, List<Expr> types) {
        GoType only = null;
        for (Expr e : types) {
            if (isNil(e)) {
                checker.exprs.expr(null, e);
                only = null;
                if (guard.seenNil) {
                    checker.error(e, "duplicate case nil in type switch");
                }
                guard.seenNil = true;
                continue;
            }
            only = checker.typeExprs.varType(e);
            if (Predicates.isSilent(only)) {
                continue;
            }
            if (!guard.seen.add(only)) {
                checker.error(e, "duplicate case " + checker.show(only) + " in type switch");
                continue;
            }
            if (!guard.x.isInvalid()) {
                checker.exprs.requireAssertable(e, guard.x, only, "impossible type switch case: ");
            }
        }
        if (types.size() == 1 && only != null) {
            return only;
        }
        return guard.x.isInvalid() ? Universe.INVALID : guard.x.type;
    }

    private boolean isNil(Expr e) {
        return Expr.unparen(e) instanceof Expr.Ident ident
                && checker.lookup(ident) instanceof Obj.Nil;
    }

    /** Declares the guard's variable in the scope of a clause. */
    void declare(Guard guard, Stmt.CaseClause clause, GoType type) {
        if (guard.name == null) {
            return;
        }
        Obj.Var var = checker.decls.localVar(guard.name, type);
        checker.declare(var, null, clause.colon());
        if (checker.isRecording()) {
            checker.info.implicit(clause, var);
        }
        guard.vars.add(var);
    }

    /** One use in any clause is enough. */
    void requireUse(Guard guard) {
        if (guard.name == null) {
            return;
        }
        boolean used = false;
        for (Obj.Var var : guard.vars) {
            used |= var.isUsed();
            var.markUsed();
        }
        if (!used) {
            checker.error(guard.name, "declared and not used: " + guard.name.name());
        }
    }

    /** Whether a statement may be the communication of a select's case. */
    static boolean isCommunication(Stmt s) {
        Expr rhs =
                switch (s) {
                    case Stmt.AssignStmt a when a.rhs().size() == 1 -> a.rhs().getFirst();
                    case Stmt.ExprStmt e -> e.x();
                    default -> null;
                };
        if (rhs == null) {
            return s instanceof Stmt.SendStmt;
        }
        return Expr.unparen(rhs) instanceof Expr.UnaryExpr unary && unary.op() == Token.ARROW;
    }
}
