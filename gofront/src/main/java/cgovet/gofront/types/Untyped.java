package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Untyped expressions, whose types are known only from where they are used. */
final class Untyped {
    private final Checker checker;

    /** Untyped expressions that have no final type yet. */
    private final Map<Expr, Pending> pending = new IdentityHashMap<>();

    /**
     * @param isShifted whether it is the left operand of a shift that is no constant: its type must
     *     be an integer
     */
    private record Pending(
            boolean isShifted, Mode mode, GoType.Basic type, @Nullable Constant value) {}

    /**
     * The type of an untyped operand in some place.
     *
     * @param value of a constant there, rounded; null for other operands
     */
    record Implicit(GoType type, @Nullable Constant value) {}

    Untyped(Checker checker) {
        this.checker = checker;
    }

    void remember(
            Expr e, boolean isShifted, Mode mode, GoType.Basic type, @Nullable Constant value) {
        if (checker.isRecording() && mode != Mode.INVALID) {
            pending.put(e, new Pending(isShifted, mode, type, value));
        }
    }

    /** Notes that {@code e} is shifted by a count that is no constant. */
    void markShifted(Expr e) {
        Pending old = pending.get(e);
        if (old != null) {
            pending.put(e, new Pending(true, old.mode, old.type, old.value));
        }
    }

    /** Gives an untyped operand the type; reports if that does not go. */
    void convert(Operand x, GoType target) {
        Implicit implicit = implicit(x, target);
        if (implicit == null) {
            GoType shown = Predicates.isTypeParam(target) ? target : target.underlying();
            checker.representation.reject(x, shown);
            return;
        }
        become(x, implicit);
    }

    /** Makes x what {@code implicit} says. */
    void become(Operand x, Implicit implicit) {
        if (implicit.value != null) {
            x.value = implicit.value;
            Pending old = pending.get(x.expr);
            if (old != null) {
                pending.put(x.expr, new Pending(old.isShifted, old.mode, old.type, implicit.value));
            }
        }
        if (implicit.type != x.type) {
            x.type = implicit.type;
            update(x.expr, implicit.type, false);
        }
    }

    /**
     * The type that an untyped operand gets where {@code target} is wanted; null if it does not
     * fit.
     */
    @Nullable GoType implicitType(Operand x, GoType target) {
        Implicit implicit = implicit(x, target);
        return implicit == null ? null : implicit.type;
    }

    @Nullable Implicit implicit(Operand x, GoType target) {
        if (x.isInvalid() || Predicates.isTyped(x.type) || !Predicates.isValid(target)) {
            return new Implicit(x.type, null);
        }
        if (target.unalias() instanceof GoType.UnknownC unknown) {
            GoType type = Predicates.defaultType(x.type);
            unknown.meet(type);
            return new Implicit(type, null);
        }
        if (Predicates.isUntyped(target)) {
            GoType wider = Predicates.maxUntyped(x.type, target);
            return wider == null ? null : new Implicit(wider, null);
        }
        Implicit nil = new Implicit(Universe.UNTYPED_NIL, null);
        if (target.unalias() instanceof GoType.TypeParam param) {
            if (!Predicates.all(param, under -> implicit(x, under) != null)) {
                return null;
            }
            return x.isNil() ? nil : new Implicit(target, null);
        }
        return switch (target.underlying()) {
            case GoType.Basic basic -> toBasic(x, target, basic);
            case GoType.Interface face -> {
                if (x.isNil()) {
                    yield nil;
                }
                boolean empty = face.typeSet().methods().isEmpty() && face.typeSet().isMethodSet();
                yield empty ? new Implicit(Predicates.defaultType(x.type), null) : null;
            }
            case GoType.Pointer _,
                    GoType.Signature _,
                    GoType.Slice _,
                    GoType.MapType _,
                    GoType.Chan _ ->
                    x.isNil() ? nil : null;
            default -> null;
        };
    }

    private @Nullable Implicit toBasic(Operand x, GoType target, GoType.Basic basic) {
        if (x.isConstant()) {
            Constant value = checker.representation.fit(x.constant(), basic);
            return value == null ? null : new Implicit(target, value);
        }
        // Results of comparisons, shifts whose operands wait for a type, and nil.
        if (!(x.type instanceof GoType.Basic own)) {
            return null;
        }
        boolean fits =
                switch (own.kind()) {
                    case UNTYPED_BOOL -> basic.kind().isBoolean();
                    case UNTYPED_INT, UNTYPED_RUNE, UNTYPED_FLOAT, UNTYPED_COMPLEX ->
                            basic.kind().isNumeric();
                    case UNTYPED_STRING -> basic.kind().isString();
                    case UNTYPED_NIL -> basic.kind() == BasicKind.UNSAFE_POINTER;
                    default -> false;
                };
        if (!fits) {
            return null;
        }
        return new Implicit(own.kind() == BasicKind.UNTYPED_NIL ? own : target, null);
    }

    /**
     * Sets the type of an untyped expression and of the operands that share it; a typed or final
     * one is recorded.
     */
    void update(Expr e, GoType type, boolean isFinal) {
        Pending old = pending.get(e);
        if (old == null) {
            return;
        }
        switch (e) {
            case Expr.ParenExpr paren -> update(paren.x(), type, isFinal);
            case Expr.UnaryExpr unary -> {
                if (old.value == null) {
                    update(unary.x(), type, isFinal);
                }
            }
            case Expr.BinaryExpr binary -> {
                // Operands of a constant are never materialised; those of a comparison have their
                // types.
                if (old.value == null && !Operators.isComparison(binary.op())) {
                    update(binary.x(), type, isFinal);
                    if (!Operators.isShift(binary.op())) {
                        update(binary.y(), type, isFinal);
                    }
                }
            }
            default -> {}
        }
        if (!isFinal
                && type.underlying() instanceof GoType.Basic basic
                && Predicates.isUntyped(type)) {
            pending.put(e, new Pending(old.isShifted, old.mode, basic, old.value));
            return;
        }
        pending.remove(e);
        if (old.isShifted && !Predicates.allInteger(type)) {
            if (!Predicates.isSilent(type)) {
                checker.error(
                        e,
                        "invalid operation: shifted operand "
                                + checker.show(e)
                                + " (type "
                                + checker.show(type)
                                + ") must be integer");
            }
            return;
        }
        Constant value = old.value;
        if (value != null) {
            Operand constant = new Operand(e);
            constant.setConstant(old.type, value);
            convert(constant, type);
            if (constant.isInvalid()) {
                return;
            }
        }
        checker.record(e, old.mode, type, value);
    }

    /** Records what kept its untyped type. */
    void recordRemaining() {
        pending.forEach((e, old) -> checker.record(e, old.mode, old.type, old.value));
        pending.clear();
    }
}
