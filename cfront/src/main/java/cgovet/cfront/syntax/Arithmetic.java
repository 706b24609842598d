package cgovet.cfront.syntax;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Sizes;

/** Promotions and the usual arithmetic conversions (C11 6.3.1). */
public final class Arithmetic {
    private Arithmetic() {}

    /** What an integer of this type is computed as; other types decay. */
    public static CType promote(CType type, Sizes sizes) {
        return switch (CTypes.canonical(type)) {
            case CType.Bool _ -> CType.INT;
            case EnumType e -> promote(e.integer(), sizes);
            case CType.Int(var kind) -> new CType.Int(promote(kind, sizes));
            case CType.Plain _, CType.Derived _, CType.Declared _ -> CTypes.decay(type);
        };
    }

    private static IntKind promote(IntKind kind, Sizes sizes) {
        return switch (kind) {
            case CHAR, SCHAR, UCHAR, SHORT -> IntKind.INT;
            case USHORT ->
                    width(IntKind.USHORT, sizes) < width(IntKind.INT, sizes)
                            ? IntKind.INT
                            : IntKind.UINT;
            case INT, UINT, LONG, ULONG, LLONG, ULLONG, INT128, UINT128 -> kind;
        };
    }

    /** A bit-field that fits an {@code int} is computed as one. */
    public static CType promoteBits(CType type, int width, Sizes sizes) {
        CType plain = CTypes.canonical(type);
        if (plain instanceof EnumType e) {
            plain = e.integer();
        }
        if (!(plain instanceof CType.Int integer)) {
            return promote(type, sizes);
        }
        long intBits = width(IntKind.INT, sizes);
        if (width < intBits || (width == intBits && isSigned(integer, sizes))) {
            return CType.INT;
        }
        return width == intBits ? new CType.Int(IntKind.UINT) : promote(type, sizes);
    }

    /** The type in which two operands meet. */
    public static CType common(CType left, CType right, Sizes sizes) {
        CType l = promote(left, sizes);
        CType r = promote(right, sizes);
        CType a = CTypes.canonical(l);
        CType b = CTypes.canonical(r);
        if (a instanceof CType.Vector) {
            return l;
        }
        if (b instanceof CType.Vector) {
            return r;
        }
        if (a instanceof CType.Unknown || b instanceof CType.Unknown) {
            return a instanceof CType.Unknown ? a : b;
        }
        if (a instanceof CType.Complex(var x)) {
            return new CType.Complex(
                    b instanceof CType.Complex(var y) ? common(x, y, sizes) : common(x, b, sizes));
        }
        if (b instanceof CType.Complex(var y)) {
            return new CType.Complex(common(a, y, sizes));
        }
        if (a instanceof CType.Floating(var x)) {
            return b instanceof CType.Floating(var y) && y.compareTo(x) > 0 ? b : a;
        }
        if (b instanceof CType.Floating) {
            return b;
        }
        if (a instanceof CType.Int(var x) && b instanceof CType.Int(var y)) {
            return new CType.Int(common(x, y, sizes));
        }
        return l;
    }

    private static IntKind common(IntKind x, IntKind y, Sizes sizes) {
        if (x == y) {
            return x;
        }
        if (x.isUnsigned() == y.isUnsigned()) {
            return x.rank() >= y.rank() ? x : y;
        }
        IntKind unsigned = x.isUnsigned() ? x : y;
        IntKind signed = x.isUnsigned() ? y : x;
        if (unsigned.rank() >= signed.rank()) {
            return unsigned;
        }
        return width(signed, sizes) > width(unsigned, sizes) ? signed : signed.toUnsigned();
    }

    /** Whether values of an integer type may be negative. */
    public static boolean isSigned(CType type, Sizes sizes) {
        return switch (CTypes.canonical(type)) {
            case CType.Int(var kind) ->
                    kind == IntKind.CHAR ? sizes.isCharSigned() : !kind.isUnsigned();
            case EnumType e -> isSigned(e.integer(), sizes);
            case CType.Plain _, CType.Derived _, CType.Declared _ -> false;
        };
    }

    /** Bits of an integer type. */
    public static long width(IntKind kind, Sizes sizes) {
        return 8 * sizes.sizeOf(new CType.Int(kind)).orElse(0);
    }
}
