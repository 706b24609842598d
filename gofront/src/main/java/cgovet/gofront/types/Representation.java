package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Constants;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Which constants a type can hold (Go specification, "Representability"). */
final class Representation {
    /** Bits of an untyped integer, as in the gc compiler. */
    private static final int MAX_UNTYPED_BITS = 512;

    private final Checker checker;

    Representation(Checker checker) {
        this.checker = checker;
    }

    /**
     * The constant as {@code type} holds it, rounded; null if it does not. An unknown one fits
     * everywhere.
     */
    @Nullable Constant fit(Constant value, GoType type) {
        if (!value.isKnown()) {
            return value;
        }
        if (!(type.underlying() instanceof GoType.Basic basic)) {
            return null;
        }
        BasicKind kind = basic.kind();
        if (kind.isInteger()) {
            return value instanceof Constant.Int(BigInteger n) && holds(kind, n) ? value : null;
        }
        if (kind.isFloat()) {
            return Constants.isReal(value) ? rounded(value, kind) : null;
        }
        if (kind.isComplex()) {
            return Constants.isNumber(value) ? rounded(value, kind) : null;
        }
        if (kind.isString()) {
            return value instanceof Constant.Str ? value : null;
        }
        return kind.isBoolean() && value instanceof Constant.Bool ? value : null;
    }

    private static @Nullable Constant rounded(Constant value, BasicKind kind) {
        if (kind.isUntyped()) {
            return value;
        }
        boolean single = kind == BasicKind.FLOAT32 || kind == BasicKind.COMPLEX64;
        Constant result = Constants.round(value, single);
        return result.isKnown() ? result : null;
    }

    private boolean holds(BasicKind kind, BigInteger n) {
        int word = checker.sizes().wordSize() * 8;
        int bits =
                switch (kind) {
                    case INT, UINT, UINTPTR -> word;
                    case INT8, UINT8 -> 8;
                    case INT16, UINT16 -> 16;
                    case INT32, UINT32 -> 32;
                    case INT64, UINT64 -> 64;
                    default -> Integer.MAX_VALUE;
                };
        return kind.isUnsigned() ? n.signum() >= 0 && n.bitLength() <= bits : n.bitLength() < bits;
    }

    /** Checks a constant operand and rounds it; reports and invalidates. */
    void representable(Operand x, GoType type) {
        Constant value = fit(x.constant(), type);
        if (value == null) {
            reject(x, type);
            return;
        }
        x.value = value;
    }

    /** Reports that x cannot become a value of {@code type}. */
    void reject(Operand x, GoType type) {
        boolean numbers =
                x.isConstant() && Predicates.isNumeric(x.type) && Predicates.isNumeric(type);
        String message;
        if (!numbers) {
            message = "cannot convert " + checker.show(x) + " to type " + checker.show(type);
        } else if (!Predicates.isInteger(x.type) && Predicates.isInteger(type)) {
            message = checker.show(x) + " truncated to " + checker.show(type);
        } else {
            message = checker.show(x) + " overflows " + checker.show(type);
        }
        checker.error(x, message);
        x.invalidate();
    }

    /** Reports a constant result that its type cannot hold. */
    void overflow(Operand x, int opPos) {
        if (!x.constant().isKnown()) {
            checker.error(opPos, opPos, "constant result is not representable");
            return;
        }
        if (Predicates.isTyped(x.type)) {
            representable(x, x.type);
            return;
        }
        if (Predicates.isInteger(x.type)
                && x.constant() instanceof Constant.Int(BigInteger n)
                && n.abs().bitLength() > MAX_UNTYPED_BITS) {
            checker.error(opPos, opPos, "constant overflow");
            x.value = Constant.UNKNOWN;
        }
    }
}
