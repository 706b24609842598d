package cgovet.gofront.constant;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Real numbers as integers and fractions. */
final class Rationals {
    /**
     * Larger numbers are unknown: no program needs them, and a hostile one must not make them grow.
     */
    private static final int MAX_BITS = 1 << 16;

    private Rationals() {}

    static boolean isTooLarge(BigInteger value) {
        return value.bitLength() > MAX_BITS;
    }

    static Constant of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0 || isTooLarge(numerator) || isTooLarge(denominator)) {
            return Constant.UNKNOWN;
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        BigInteger gcd = numerator.gcd(denominator);
        if (!gcd.equals(BigInteger.ONE)) {
            numerator = numerator.divide(gcd);
            denominator = denominator.divide(gcd);
        }
        return denominator.equals(BigInteger.ONE)
                ? new Constant.Int(numerator)
                : new Constant.Ratio(numerator, denominator);
    }

    static Constant of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Constant.UNKNOWN;
        }
        BigDecimal exact = new BigDecimal(value);
        return exact.scale() <= 0
                ? Constant.of(exact.toBigInteger())
                : of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    static BigInteger numerator(Constant x) {
        return switch (x) {
            case Constant.Int(var value) -> value;
            case Constant.Ratio(var n, _) -> n;
            default -> throw new IllegalStateException("no real number: " + x);
        };
    }

    static BigInteger denominator(Constant x) {
        return x instanceof Constant.Ratio(_, var d) ? d : BigInteger.ONE;
    }

    static Constant add(Constant x, Constant y) {
        BigInteger dx = denominator(x);
        BigInteger dy = denominator(y);
        return of(numerator(x).multiply(dy).add(numerator(y).multiply(dx)), dx.multiply(dy));
    }

    static Constant subtract(Constant x, Constant y) {
        return add(x, negate(y));
    }

    static Constant negate(Constant x) {
        return of(numerator(x).negate(), denominator(x));
    }

    static Constant multiply(Constant x, Constant y) {
        return of(numerator(x).multiply(numerator(y)), denominator(x).multiply(denominator(y)));
    }

    static Constant divide(Constant x, Constant y) {
        return of(numerator(x).multiply(denominator(y)), denominator(x).multiply(numerator(y)));
    }

    static int compare(Constant x, Constant y) {
        return numerator(x)
                .multiply(denominator(y))
                .compareTo(numerator(y).multiply(denominator(x)));
    }

    static int sign(Constant x) {
        return numerator(x).signum();
    }
}
