package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Conversions (Go specification, "Conversions"). */
final class Conversions {
    private final Checker checker;

    Conversions(Checker checker) {
        this.checker = checker;
    }

    /** {@code T(x)}: x becomes the result. */
    void conversion(Operand x, GoType target) {
        if (Predicates.isUnknown(target) || Predicates.isUnknown(x.type)) {
            // That two types convert says neither of them; an untyped operand still needs a type.
            if (Predicates.isUntyped(x.type)) {
                checker.assignments.meet(target, x);
            }
            x.set(Mode.VALUE, target);
            return;
        }
        boolean constant = x.isConstant();
        boolean ok = false;
        if (constant && Predicates.isConstantType(target)) {
            Constant value = constantAs(x, target);
            if (value != null) {
                ok = true;
                x.value = value;
            } else if (Predicates.isInteger(x.type) && Predicates.isInteger(target)) {
                checker.error(
                        x,
                        "constant " + x.constant().exact() + " overflows " + checker.show(target));
                x.invalidate();
                return;
            }
        } else if (constant && target.unalias() instanceof GoType.TypeParam param) {
            ok =
                    Predicates.all(
                            param,
                            under ->
                                    (Predicates.isString(x.type)
                                                    && Predicates.isBytesOrRunes(under))
                                            || constantAs(x, under) != null);
            x.mode = Mode.VALUE;
        } else if (convertible(x, target)) {
            ok = true;
            x.mode = Mode.VALUE;
        }
        if (!ok) {
            checker.error(
                    x, "cannot convert " + checker.show(x) + " to type " + checker.show(target));
            x.invalidate();
            return;
        }
        if (Predicates.isUntyped(x.type)) {
            checker.untyped.update(x.expr, operandType(x, target, constant), true);
        }
        x.type = target;
        if (x.mode != Mode.CONSTANT) {
            x.value = null;
        }
    }

    /** The type that the untyped operand of a conversion ends up with. */
    private static GoType operandType(Operand x, GoType target, boolean constant) {
        if (Predicates.isInterface(target)
                || (constant && !Predicates.isConstantType(target))
                || x.isNil()) {
            return Predicates.defaultType(x.type);
        }
        if (x.isConstant() && Predicates.isInteger(x.type) && Predicates.allString(target)) {
            return x.type;
        }
        return target;
    }

    /** The constant x as a basic type; null if that cannot be. */
    private @Nullable Constant constantAs(Operand x, GoType type) {
        if (!(type.underlying() instanceof GoType.Basic basic)) {
            return null;
        }
        Constant value = checker.representation.fit(x.constant(), basic);
        if (value != null) {
            return value;
        }
        if (!Predicates.isInteger(x.type) || !basic.kind().isString()) {
            return null;
        }
        int codePoint = 0xFFFD;
        if (x.constant() instanceof Constant.Int(BigInteger n)
                && n.signum() >= 0
                && n.bitLength() <= 21
                && n.intValueExact() <= Character.MAX_CODE_POINT) {
            int c = n.intValueExact();
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            codePoint = surrogate ? codePoint : c;
        }
        return Constant.Str.ofText(Character.toString(codePoint));
    }

    boolean convertible(Operand x, GoType target) {
        return checker.assignments.assignable(x, target)
                || convertible(x, x.type.unalias(), target.unalias(), 0);
    }

    private boolean convertible(Operand x, GoType from, GoType to, int depth) {
        GoType fromUnder = from.underlying();
        GoType toUnder = to.underlying();
        boolean params = Predicates.isTypeParam(from) || Predicates.isTypeParam(to);
        if (!params && Identity.identicalIgnoringTags(fromUnder, toUnder)) {
            return true;
        }
        if (from instanceof GoType.Pointer a
                && to instanceof GoType.Pointer b
                && !Predicates.isTypeParam(a.elem())
                && !Predicates.isTypeParam(b.elem())
                && Identity.identicalIgnoringTags(a.elem().underlying(), b.elem().underlying())) {
            return true;
        }
        if (!params && betweenBasics(fromUnder, toUnder)) {
            return true;
        }
        if (fromUnder instanceof GoType.Slice slice) {
            if (toUnder instanceof GoType.Array array
                    && Identity.identical(slice.elem(), array.elem())) {
                return checker.allows(20);
            }
            if (toUnder instanceof GoType.Pointer pointer
                    && pointer.elem().underlying() instanceof GoType.Array array
                    && Identity.identical(slice.elem(), array.elem())) {
                return checker.allows(17);
            }
        }
        if (!params || depth > 4) {
            return false;
        }
        if (from instanceof GoType.TypeParam param) {
            return Assignability.eachTerm(param, term -> termConvertible(x, term, to, depth));
        }
        return to instanceof GoType.TypeParam param
                && Assignability.eachTerm(param, term -> termConvertible(x, from, term, depth));
    }

    private boolean termConvertible(Operand x, GoType from, GoType to, int depth) {
        Operand copy = x.copy();
        copy.type = from;
        return checker.assignments.assignable(copy, to)
                || convertible(copy, from.unalias(), to.unalias(), depth + 1);
    }

    private static boolean betweenBasics(GoType from, GoType to) {
        if (Predicates.isIntegerOrFloat(from) && Predicates.isIntegerOrFloat(to)) {
            return true;
        }
        if (Predicates.isComplex(from) && Predicates.isComplex(to)) {
            return true;
        }
        if (Predicates.isString(to)) {
            return Predicates.isInteger(from) || Predicates.isBytesOrRunes(from);
        }
        if (Predicates.isString(from)) {
            return Predicates.isBytesOrRunes(to);
        }
        return (isPointerOrUintptr(from) && Predicates.isUnsafePointer(to))
                || (Predicates.isUnsafePointer(from) && isPointerOrUintptr(to));
    }

    private static boolean isPointerOrUintptr(GoType type) {
        return type instanceof GoType.Pointer || Predicates.isUintptr(type);
    }
}
