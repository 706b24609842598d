package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The range clause (Go specification, "For statements with range clause"). */
final class Ranges {
    private final Checker checker;

    Ranges(Checker checker) {
        this.checker = checker;
    }

    /**
     * What a range yields; null for what it does not; {@code problem} is empty if it may be ranged
     * over.
     */
    private record Yields(@Nullable GoType key, @Nullable GoType value, String problem) {
        static Yields of(@Nullable GoType key, @Nullable GoType value) {
            return new Yields(key, value, "");
        }

        static Yields wrong(String problem) {
            return new Yields(Universe.INVALID, Universe.INVALID, problem);
        }
    }

    /** Checks the clause and declares or assigns its variables in a scope that it leaves open. */
    void clause(Stmt.RangeStmt s) {
        checker.env.hasCallOrReceive = false;
        Operand x = checker.exprs.expr(null, s.x());
        GoType key = null;
        GoType value = null;
        if (!x.isInvalid()) {
            Yields yields = yields(x.type);
            if (!yields.problem.isEmpty()) {
                checker.error(x, "cannot range over " + checker.show(x) + yields.problem);
            } else if (yields.key == null && s.key() != null) {
                checker.error(
                        s.key(),
                        "range over " + checker.show(x) + " permits no iteration variables");
            } else if (yields.value == null && s.value() != null) {
                checker.error(
                        s.value(),
                        "range over " + checker.show(x) + " permits only one iteration variable");
            }
            key = yields.key;
            value = yields.value;
        }
        checker.openScope();
        boolean overInteger = Predicates.isInteger(x.type);
        if (s.tok() == Token.DEFINE) {
            define(s, x, key, value, overInteger);
        } else if (s.key() != null) {
            assign(s.key(), key, x, overInteger);
            if (s.value() != null) {
                assign(s.value(), value, x, overInteger);
            }
        } else if (overInteger) {
            checker.assignments.assign(x, null, "range clause");
        }
    }

    private void define(
            Stmt.RangeStmt s,
            Operand x,
            @Nullable GoType key,
            @Nullable GoType value,
            boolean overInteger) {
        List<Obj.Var> fresh = new ArrayList<>();
        if (s.key() != null) {
            define(s.key(), key, x, overInteger, fresh);
        }
        if (s.value() != null) {
            define(s.value(), value, x, overInteger, fresh);
        }
        if (fresh.isEmpty()) {
            checker.error(s.tokPos(), s.tokPos() + 2, "no new variables on left side of :=");
        }
        for (Obj.Var var : fresh) {
            checker.declare(var, null, s.body().pos());
        }
    }

    private void define(
            Expr lhs, @Nullable GoType type, Operand x, boolean overInteger, List<Obj.Var> fresh) {
        if (!(lhs instanceof Expr.Ident ident)) {
            checker.error(lhs, "cannot declare " + checker.show(lhs));
            return;
        }
        Obj.Var var = checker.decls.localVar(ident, null);
        checker.define(ident, var);
        if (!ident.isBlank()) {
            fresh.add(var);
        }
        if (type == null || !Predicates.isValid(type)) {
            var.complete(Universe.INVALID);
            var.markUsed();
        } else if (overInteger) {
            checker.assignments.initVar(var, x, "range clause");
        } else {
            checker.assignments.initVar(var, element(lhs, type), "assignment");
        }
    }

    private void assign(Expr lhs, @Nullable GoType type, Operand x, boolean overInteger) {
        if (type == null || !Predicates.isValid(type)) {
            return;
        }
        if (!overInteger) {
            checker.assignments.assignVar(lhs, element(lhs, type), "assignment");
            return;
        }
        checker.assignments.assignVar(lhs, x, "range clause");
        if (!x.isInvalid() && !Predicates.isInteger(x.type) && !Predicates.isUnknown(x.type)) {
            checker.error(lhs, "cannot use iteration variable of type " + checker.show(x.type));
        }
    }

    private static Operand element(Expr lhs, GoType type) {
        Operand y = new Operand(lhs);
        y.set(Mode.VALUE, type);
        return y;
    }

    private Yields yields(GoType type) {
        if (type.unalias() instanceof GoType.UnknownC unknown) {
            return Yields.of(
                    new GoType.UnknownC("range " + unknown.name()),
                    new GoType.UnknownC("range " + unknown.name()));
        }
        GoType core = CoreTypes.coreOf(type);
        if (core instanceof GoType.Pointer pointer
                && pointer.elem().underlying() instanceof GoType.Array array) {
            core = array;
        }
        return switch (core) {
            case null -> Yields.wrong(": no common underlying type");
            case GoType.Basic basic when basic.kind().isString() ->
                    Yields.of(Universe.INT, Universe.RUNE);
            case GoType.Basic basic when basic.kind().isInteger() ->
                    checker.allows(22)
                            ? Yields.of(type, null)
                            : Yields.wrong(": requires go1.22 or later");
            case GoType.Array array -> Yields.of(Universe.INT, array.elem());
            case GoType.Slice slice -> Yields.of(Universe.INT, slice.elem());
            case GoType.MapType map -> Yields.of(map.key(), map.elem());
            case GoType.Chan chan ->
                    chan.direction() == GoType.Chan.Direction.SEND_ONLY
                            ? Yields.wrong(": receive from send-only channel")
                            : Yields.of(chan.elem(), null);
            case GoType.Signature function -> ofFunction(function);
            default -> Yields.wrong(" ");
        };
    }

    private Yields ofFunction(GoType.Signature function) {
        if (!checker.allows(23)) {
            return Yields.wrong(": requires go1.23 or later");
        }
        String form = ": func must be func(yield func(...) bool)";
        if (function.params().size() != 1 || function.results().size() != 0) {
            return Yields.wrong(form);
        }
        if (!(CoreTypes.coreOf(function.params().type(0)) instanceof GoType.Signature yield)
                || yield.params().size() > 2
                || yield.results().size() != 1
                || !Identity.identical(yield.results().type(0), Universe.BOOL)) {
            return Yields.wrong(form);
        }
        int n = yield.params().size();
        return Yields.of(
                n > 0 ? yield.params().type(0) : null, n > 1 ? yield.params().type(1) : null);
    }
}
