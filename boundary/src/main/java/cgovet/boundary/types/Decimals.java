package cgovet.boundary.types;

import cgovet.cfront.syntax.CConstant;
import cgovet.gofront.constant.Constant;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimal numbers as Go constants. */
final class Decimals {
    private Decimals() {}

    static Constant constant(CConstant value) {
        return switch (value) {
            case CConstant.Int(var number) -> Constant.of(number);
            case CConstant.Real(var number) -> constant(number);
        };
    }

    /** The value with six digits after the point: cgo writes it by {@code %f} (recordTypes). */
    static Constant constant(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Constant.UNKNOWN;
        }
        BigDecimal value = new BigDecimal(number);
        BigInteger millionths = value.setScale(6, java.math.RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger million = BigInteger.valueOf(1_000_000);
        BigInteger common = millionths.gcd(million);
        BigInteger denominator = million.divide(common);
        BigInteger numerator = millionths.divide(common);
        return denominator.equals(BigInteger.ONE)
                ? Constant.of(numerator)
                : new Constant.Ratio(numerator, denominator);
    }
}
