package cgovet.gofront.constant;

import cgovet.gofront.constant.Constant.Bool;
import cgovet.gofront.constant.Constant.Complex;
import cgovet.gofront.constant.Constant.Int;
import cgovet.gofront.constant.Constant.Ratio;
import cgovet.gofront.constant.Constant.Str;
import cgovet.gofront.syntax.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic on constants. What is undefined gives {@link Constant#UNKNOWN}. */
public final class Constants {
    /** go/types allows shifts of at most this much (1074 + 52 bits hold any float64). */
    private static final int MAX_SHIFT = 1023 - 1 + 52;

    private Constants() {}

    public static Constant real(Constant x) {
        return x instanceof Complex(var re, _) ? re : x;
    }

    public static Constant imaginary(Constant x) {
        if (x instanceof Complex(_, var im)) {
            return im;
        }
        return x.isKnown() ? Constant.of(0) : Constant.UNKNOWN;
    }

    public static Constant complex(Constant re, Constant im) {
        if (!isReal(re) || !isReal(im)) {
            return Constant.UNKNOWN;
        }
        return Rationals.sign(im) == 0 ? re : new Complex(re, im);
    }

    public static boolean isReal(Constant x) {
        return x instanceof Int || x instanceof Ratio;
    }

    public static boolean isNumber(Constant x) {
        return isReal(x) || x instanceof Complex;
    }

    /** Sign of a number; for a complex one 0 only if it is zero. */
    public static int sign(Constant x) {
        return switch (x) {
            case Int _, Ratio _ -> Rationals.sign(x);
            case Complex _ -> 1;
            case Bool _, Str _, Constant.Unknown _ -> 1;
        };
    }

    /**
     * {@code x op y} for arithmetic, string and logical operators; {@code integers} asks for
     * truncated division.
     */
    public static Constant binary(Constant x, Token op, Constant y, boolean integers) {
        if (!x.isKnown() || !y.isKnown()) {
            return Constant.UNKNOWN;
        }
        if (x instanceof Bool(var a) && y instanceof Bool(var b)) {
            return switch (op) {
                case LAND -> Constant.of(a && b);
                case LOR -> Constant.of(a || b);
                default -> Constant.UNKNOWN;
            };
        }
        if (x instanceof Str(var a) && y instanceof Str(var b)) {
            return op == Token.ADD && (long) a.length() + b.length() < 1 << 24
                    ? new Str(a + b)
                    : Constant.UNKNOWN;
        }
        if (!isNumber(x) || !isNumber(y)) {
            return Constant.UNKNOWN;
        }
        if (x instanceof Int(var a) && y instanceof Int(var b)) {
            return ofIntegers(a, op, b, integers);
        }
        if (isReal(x) && isReal(y)) {
            return switch (op) {
                case ADD -> Rationals.add(x, y);
                case SUB -> Rationals.subtract(x, y);
                case MUL -> Rationals.multiply(x, y);
                case QUO -> Rationals.divide(x, y);
                default -> Constant.UNKNOWN;
            };
        }
        return ofComplex(real(x), imaginary(x), op, real(y), imaginary(y));
    }

    private static Constant ofIntegers(BigInteger a, Token op, BigInteger b, boolean integers) {
        return switch (op) {
            case ADD -> Constant.of(a.add(b));
            case SUB -> Constant.of(a.subtract(b));
            case MUL -> Constant.of(a.multiply(b));
            case QUO -> {
                if (b.signum() == 0) {
                    yield Constant.UNKNOWN;
                }
                yield integers ? Constant.of(a.divide(b)) : Rationals.of(a, b);
            }
            case REM -> b.signum() == 0 ? Constant.UNKNOWN : Constant.of(a.remainder(b));
            case AND -> Constant.of(a.and(b));
            case OR -> Constant.of(a.or(b));
            case XOR -> Constant.of(a.xor(b));
            case AND_NOT -> Constant.of(a.andNot(b));
            default -> Constant.UNKNOWN;
        };
    }

    private static Constant ofComplex(Constant a, Constant b, Token op, Constant c, Constant d) {
        return switch (op) {
            case ADD -> complex(Rationals.add(a, c), Rationals.add(b, d));
            case SUB -> complex(Rationals.subtract(a, c), Rationals.subtract(b, d));
            case MUL ->
                    complex(
                            Rationals.subtract(Rationals.multiply(a, c), Rationals.multiply(b, d)),
                            Rationals.add(Rationals.multiply(b, c), Rationals.multiply(a, d)));
            case QUO -> {
                Constant norm = Rationals.add(Rationals.multiply(c, c), Rationals.multiply(d, d));
                if (!norm.isKnown() || Rationals.sign(norm) == 0) {
                    yield Constant.UNKNOWN;
                }
                Constant re = Rationals.add(Rationals.multiply(a, c), Rationals.multiply(b, d));
                Constant im =
                        Rationals.subtract(Rationals.multiply(b, c), Rationals.multiply(a, d));
                yield complex(Rationals.divide(re, norm), Rationals.divide(im, norm));
            }
            default -> Constant.UNKNOWN;
        };
    }

    /**
     * {@code op x}; {@code unsignedBits} above 0 limits the result of {@code ^} to that many bits.
     */
    public static Constant unary(Token op, Constant x, int unsignedBits) {
        return switch (x) {
            case Bool(var value) -> op == Token.NOT ? Constant.of(!value) : Constant.UNKNOWN;
            case Int(var value) ->
                    switch (op) {
                        case ADD -> x;
                        case SUB -> Constant.of(value.negate());
                        case XOR -> {
                            BigInteger flipped = value.not();
                            if (unsignedBits > 0) {
                                flipped =
                                        flipped.and(
                                                BigInteger.ONE
                                                        .shiftLeft(unsignedBits)
                                                        .subtract(BigInteger.ONE));
                            }
                            yield Constant.of(flipped);
                        }
                        default -> Constant.UNKNOWN;
                    };
            case Ratio _ ->
                    switch (op) {
                        case ADD -> x;
                        case SUB -> Rationals.negate(x);
                        default -> Constant.UNKNOWN;
                    };
            case Complex(var re, var im) ->
                    switch (op) {
                        case ADD -> x;
                        case SUB -> complex(Rationals.negate(re), Rationals.negate(im));
                        default -> Constant.UNKNOWN;
                    };
            case Str _, Constant.Unknown _ -> Constant.UNKNOWN;
        };
    }

    public static Constant shift(Constant x, Token op, Constant count) {
        if (!(x instanceof Int(var value)) || !(count instanceof Int(var bits))) {
            return Constant.UNKNOWN;
        }
        if (bits.signum() < 0) {
            return Constant.UNKNOWN;
        }
        if (op == Token.SHR) {
            return Constant.of(
                    value.shiftRight(bits.bitLength() > 30 ? 1 << 30 : bits.intValueExact()));
        }
        if (bits.bitLength() > 30 || bits.intValueExact() > MAX_SHIFT) {
            return value.signum() == 0 ? x : Constant.UNKNOWN;
        }
        return Constant.of(value.shiftLeft(bits.intValueExact()));
    }

    /** {@code x op y} for a comparison; false where one is unknown. */
    public static boolean compare(Constant x, Token op, Constant y) {
        if (!x.isKnown() || !y.isKnown()) {
            return false;
        }
        if (x instanceof Complex || y instanceof Complex) {
            boolean equal = x.equals(y);
            return op == Token.EQL ? equal : op == Token.NEQ && !equal;
        }
        if (x instanceof Bool || y instanceof Bool) {
            return op == Token.EQL ? x.equals(y) : op == Token.NEQ && !x.equals(y);
        }
        int order;
        if (x instanceof Str(var a) && y instanceof Str(var b)) {
            order = a.compareTo(b);
        } else if (isReal(x) && isReal(y)) {
            order = Rationals.compare(x, y);
        } else {
            return false;
        }
        return switch (op) {
            case EQL -> order == 0;
            case NEQ -> order != 0;
            case LSS -> order < 0;
            case LEQ -> order <= 0;
            case GTR -> order > 0;
            case GEQ -> order >= 0;
            default -> false;
        };
    }

    /** {@code x} rounded to what a float32 or float64 holds; unknown where it overflows. */
    public static Constant round(Constant x, boolean single) {
        return switch (x) {
            case Int(var value) when value.bitLength() <= (single ? 24 : 53) -> x;
            case Int _, Ratio _ -> {
                double wide = toDouble(x);
                if (!single) {
                    yield Rationals.of(wide);
                }
                float narrow = toFloat(x);
                yield Float.isInfinite(narrow) ? Constant.UNKNOWN : Rationals.of(narrow);
            }
            case Complex(var re, var im) -> complex(round(re, single), round(im, single));
            case Bool _, Str _, Constant.Unknown _ -> Constant.UNKNOWN;
        };
    }

    /** The nearest float64 of a real constant. */
    public static double toDouble(Constant x) {
        return decimal(x).doubleValue();
    }

    private static float toFloat(Constant x) {
        return decimal(x).floatValue();
    }

    /** Enough digits that rounding once more to a float64 gives the nearest. */
    private static BigDecimal decimal(Constant x) {
        return new BigDecimal(Rationals.numerator(x))
                .divide(new BigDecimal(Rationals.denominator(x)), new MathContext(1100));
    }
}
