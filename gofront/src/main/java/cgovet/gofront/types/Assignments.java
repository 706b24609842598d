package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assignments and initialisations (Go specification, "Assignment statements", "Variable
 * declarations").
 */
final class Assignments {
    private final Checker checker;

    Assignments(Checker checker) {
        this.checker = checker;
    }

    boolean assignable(Operand x, GoType target) {
        return Assignability.holds(x, target, checker);
    }

    /** Notes at an unknown type what it met. */
    void meet(GoType unknown, Operand x) {
        if (!(unknown.unalias() instanceof GoType.UnknownC known)) {
            return;
        }
        if (Predicates.isUntyped(x.type)) {
            checker.untyped.convert(x, unknown);
        } else if (Predicates.isValid(x.type)) {
            known.meet(x.type);
        }
    }

    /**
     * Converts x to the type, or to its default type if there is none; reports and invalidates if
     * it is not assignable.
     */
    void assign(Operand x, @Nullable GoType target, String context) {
        checker.exprs.singleValue(x);
        switch (x.mode) {
            case INVALID -> {
                return;
            }
            case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK, COMMA_ERROR -> {}
            case NO_VALUE, BUILTIN, TYPE -> {
                checker.error(x, "cannot assign " + checker.show(x) + " in " + context);
                x.invalidate();
                return;
            }
        }
        if (Predicates.isUntyped(x.type) && !giveType(x, target, context)) {
            return;
        }
        if (x.type.underlying() instanceof GoType.Signature signature
                && !signature.typeParams().isEmpty()) {
            checker.error(
                    x,
                    "cannot use generic function "
                            + checker.show(x.expr)
                            + " without instantiation in "
                            + context);
            x.invalidate();
            return;
        }
        if (target != null && !assignable(x, target)) {
            checker.error(x, cannotUse(x, target, context));
            x.invalidate();
        }
    }

    private String cannotUse(Operand x, GoType target, String context) {
        return "cannot use "
                + checker.show(x)
                + " as "
                + checker.show(target)
                + " value in "
                + context;
    }

    private boolean giveType(Operand x, @Nullable GoType target, String context) {
        GoType wanted = target;
        if (wanted == null || Predicates.isInterface(wanted)) {
            if (wanted == null && x.isNil()) {
                checker.error(x, "use of untyped nil in " + context);
                x.invalidate();
                return false;
            }
            wanted = Predicates.defaultType(x.type);
        }
        Untyped.Implicit implicit = checker.untyped.implicit(x, wanted);
        if (implicit == null) {
            checker.error(x, cannotUse(x, wanted, context));
            x.invalidate();
            return false;
        }
        checker.untyped.become(x, implicit);
        return true;
    }

    /** Gives a constant its value, and its type unless it is declared with one. */
    void initConst(Obj.Const lhs, @Nullable GoType type, Operand x) {
        if (x.isInvalid()
                || !Predicates.isValid(x.type)
                || (type != null && !Predicates.isValid(type))) {
            lhs.complete(type == null ? Universe.INVALID : type);
            return;
        }
        if (!x.isConstant()) {
            if (!Predicates.isUnknown(x.type)) {
                checker.error(x, checker.show(x) + " is not constant");
            }
            lhs.complete(type == null ? Universe.INVALID : type);
            return;
        }
        GoType target = type == null ? x.type : type;
        lhs.complete(target);
        assign(x, target, "constant declaration");
        if (!x.isInvalid()) {
            lhs.setValue(x.constant());
        }
    }

    /** Initialises a variable, which gets the type of x unless it has one. */
    void initVar(Obj.Var lhs, Operand x, String context) {
        GoType declared = lhs.typeSoFar();
        if (x.isInvalid()
                || !Predicates.isValid(x.type)
                || (declared != null && !Predicates.isValid(declared))) {
            if (declared == null) {
                lhs.complete(Universe.INVALID);
            }
            x.invalidate();
            return;
        }
        if (declared == null) {
            GoType type = x.type;
            if (Predicates.isUntyped(type)) {
                if (type == Universe.UNTYPED_NIL) {
                    checker.error(x, "use of untyped nil in " + context);
                    lhs.complete(Universe.INVALID);
                    x.invalidate();
                    return;
                }
                type = Predicates.defaultType(type);
            }
            lhs.complete(type);
            declared = type;
        }
        assign(x, declared, context);
    }

    /**
     * Initialises variables, or checks the results of a return statement against those of the
     * function.
     */
    void initVars(List<Obj.Var> lhs, List<Expr> rhs, Stmt.@Nullable ReturnStmt returns) {
        String context = returns == null ? "assignment" : "return statement";
        if (lhs.size() == rhs.size() && !isSingleCall(rhs)) {
            for (int i = 0; i < lhs.size(); i++) {
                Operand x = checker.exprs.expr(lhs.get(i).typeSoFar(), rhs.get(i));
                initVar(lhs.get(i), x, context);
            }
            return;
        }
        if (rhs.size() != 1) {
            if (checker.exprs.use(rhs)) {
                if (returns != null) {
                    List<Operand> values = new ArrayList<>();
                    for (Expr e : rhs) {
                        values.addAll(checker.exprs.multi(e, false));
                    }
                    returnMismatch(returns, lhs, values);
                } else {
                    mismatch(rhs, lhs.size(), rhs.size());
                }
            }
            completeAll(lhs);
            return;
        }
        Expr only = rhs.getFirst();
        List<Operand> values = checker.exprs.multi(only, lhs.size() == 2 && returns == null);
        if (values.size() == lhs.size()) {
            for (int i = 0; i < values.size(); i++) {
                initVar(lhs.get(i), values.get(i), context);
            }
            recordCommaOk(only, values);
            return;
        }
        Operand first = values.isEmpty() ? null : values.getFirst();
        if (first != null && isUnknownResult(first)) {
            spreadUnknown(lhs);
            return;
        }
        if (first == null || !first.isInvalid()) {
            if (returns != null) {
                returnMismatch(returns, lhs, values);
            } else {
                mismatch(rhs, lhs.size(), values.size());
            }
        }
        completeAll(lhs);
    }

    /** A value of unknown type stands for as many as are wanted. */
    private static boolean isUnknownResult(Operand x) {
        return Predicates.isUnknown(x.type);
    }

    private static void spreadUnknown(List<Obj.Var> lhs) {
        completeAll(lhs);
        for (Obj.Var var : lhs) {
            var.markUsed();
        }
    }

    private static void completeAll(List<Obj.Var> lhs) {
        for (Obj.Var var : lhs) {
            if (!var.isTyped()) {
                var.complete(Universe.INVALID);
            }
        }
    }

    private static boolean isSingleCall(List<Expr> rhs) {
        return rhs.size() == 1 && Expr.unparen(rhs.getFirst()) instanceof Expr.CallExpr;
    }

    private void mismatch(List<Expr> rhs, int left, int right) {
        checker.error(
                rhs.getFirst(),
                "assignment mismatch: "
                        + count(left, "variable")
                        + " but "
                        + count(right, "value"));
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private void returnMismatch(Stmt.ReturnStmt returns, List<Obj.Var> lhs, List<Operand> rhs) {
        boolean tooMany = rhs.size() > lhs.size();
        String message = (tooMany ? "too many" : "not enough") + " return values";
        if (tooMany) {
            checker.error(rhs.get(lhs.size()), message);
        } else if (!rhs.isEmpty()) {
            checker.error(rhs.getLast(), message);
        } else {
            checker.error(returns, message);
        }
    }

    /** Gives {@code v, ok} forms the type of a pair. */
    private void recordCommaOk(Expr e, List<Operand> values) {
        if (values.size() != 2 || !checker.isRecording()) {
            return;
        }
        Operand first = values.getFirst();
        boolean pair =
                switch (first.mode) {
                    case MAP_INDEX, COMMA_OK, COMMA_ERROR -> true;
                    default -> false;
                };
        if (!pair || values.getLast().isInvalid()) {
            return;
        }
        GoType.Tuple tuple =
                new GoType.Tuple(
                        List.of(
                                Obj.Var.result(checker.pkg, "", first.type),
                                Obj.Var.result(checker.pkg, "", values.getLast().type)));
        Expr at = e;
        while (true) {
            TypeAndValue old = checker.info.of(at);
            if (old != null) {
                checker.info.record(at, new TypeAndValue(old.mode(), tuple, null));
            }
            if (!(at instanceof Expr.ParenExpr paren)) {
                return;
            }
            at = paren.x();
        }
    }

    /** The type of what is assigned to; null for the blank identifier, invalid after a report. */
    private @Nullable GoType target(Expr lhs) {
        if (Expr.unparen(lhs) instanceof Expr.Ident ident && ident.isBlank()) {
            return null;
        }
        Obj.Var var = checker.exprs.ownVariable(lhs);
        boolean wasUsed = var != null && var.isUsed();
        Operand x = checker.exprs.expr(null, lhs);
        if (var != null) {
            var.setUsed(wasUsed);
        }
        if (x.isInvalid() || !Predicates.isValid(x.type)) {
            return Universe.INVALID;
        }
        if (x.mode == Mode.VARIABLE || x.mode == Mode.MAP_INDEX || Predicates.isUnknown(x.type)) {
            return x.type;
        }
        checker.error(
                x,
                "cannot assign to "
                        + checker.show(x)
                        + " (neither addressable nor a map index expression)");
        return Universe.INVALID;
    }

    /** {@code lhs = x}. */
    void assignVar(Expr lhs, Operand x, String context) {
        GoType type = target(lhs);
        if (type != null && !Predicates.isValid(type)) {
            x.invalidate();
            return;
        }
        assign(x, type, context);
    }

    /** {@code lhs = rhs}. */
    private void assignVar(Expr lhs, Expr rhs) {
        GoType type = target(lhs);
        if (type != null && !Predicates.isValid(type)) {
            checker.exprs.use(List.of(rhs));
            return;
        }
        assign(checker.exprs.expr(type, rhs), type, "assignment");
    }

    /** {@code lhs, ... = rhs, ...}. */
    void assignVars(List<Expr> lhs, List<Expr> rhs) {
        if (lhs.size() == rhs.size() && !isSingleCall(rhs)) {
            for (int i = 0; i < lhs.size(); i++) {
                assignVar(lhs.get(i), rhs.get(i));
            }
            return;
        }
        if (rhs.size() != 1) {
            boolean left = checker.exprs.useLeft(lhs);
            boolean right = checker.exprs.use(rhs);
            if (left && right) {
                mismatch(rhs, lhs.size(), rhs.size());
            }
            return;
        }
        Expr only = rhs.getFirst();
        List<Operand> values = checker.exprs.multi(only, lhs.size() == 2);
        if (values.size() == lhs.size()) {
            for (int i = 0; i < values.size(); i++) {
                assignVar(lhs.get(i), values.get(i), "assignment");
            }
            recordCommaOk(only, values);
            return;
        }
        Operand first = values.isEmpty() ? null : values.getFirst();
        if (first == null || (!first.isInvalid() && !isUnknownResult(first))) {
            mismatch(rhs, lhs.size(), values.size());
        }
        checker.exprs.useLeft(lhs);
    }

    /** {@code lhs, ... := rhs, ...}; {@code tokPos} is the place of {@code :=}. */
    void shortVarDecl(int tokPos, List<Expr> lhs, List<Expr> rhs) {
        int mark = checker.delayedCount();
        Scope scope = checker.env.scope;
        Set<String> seen = new HashSet<>();
        List<Obj.Var> vars = new ArrayList<>();
        List<Obj.Var> fresh = new ArrayList<>();
        boolean wrong = false;
        for (Expr e : lhs) {
            Obj.Var var = null;
            if (!(e instanceof Expr.Ident ident)) {
                checker.exprs.useLeft(List.of(e));
                checker.error(e, "non-name " + checker.show(e) + " on left side of :=");
                wrong = true;
            } else if (!ident.isBlank() && !seen.add(ident.name())) {
                checker.error(e, ident.name() + " repeated on left side of :=");
                wrong = true;
            } else {
                Obj known = ident.isBlank() ? null : scope.lookup(ident.name());
                if (known == null) {
                    var = checker.decls.localVar(ident, null);
                    if (!ident.isBlank()) {
                        fresh.add(var);
                    }
                    checker.define(ident, var);
                } else {
                    checker.use(ident, known);
                    if (known instanceof Obj.Var old) {
                        var = old;
                    } else {
                        checker.error(e, "cannot assign to " + checker.show(e));
                        wrong = true;
                    }
                }
            }
            vars.add(var != null ? var : blank());
        }
        initVars(vars, rhs, null);
        checker.runDelayed(mark);
        if (fresh.isEmpty() && !wrong) {
            checker.error(tokPos, tokPos + 2, "no new variables on left side of :=");
            return;
        }
        int start = rhs.isEmpty() ? tokPos : rhs.getLast().end();
        for (Obj.Var var : fresh) {
            checker.declare(var, null, start);
        }
    }

    private Obj.Var blank() {
        return new Obj.Var(checker.pkg, "_", null, null, Obj.Var.Kind.LOCAL, false, null);
    }
}
