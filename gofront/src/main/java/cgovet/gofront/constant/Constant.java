package cgovet.gofront.constant;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The value of a constant. Integral values are always {@link Int}, real ones never {@link Complex}:
 * each value has one form.
 */
public sealed interface Constant {

    /** A value that is not known; whatever is computed from it is not known either. */
    record Unknown() implements Constant {}

    record Bool(boolean value) implements Constant {}

    /**
     * A string.
     *
     * @param bytes one char a byte
     */
    record Str(String bytes) implements Constant {
        public static Str ofText(String text) {
            return new Str(
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }

        /** Decoded as UTF-8, ill-formed bytes as U+FFFD. */
        public String text() {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    record Int(BigInteger value) implements Constant {}

    /** A number that is no integer, in lowest terms with a positive denominator. */
    record Ratio(BigInteger numerator, BigInteger denominator) implements Constant {}

    /**
     * {@code real + imaginary i} with an imaginary part that is not zero; parts are {@link Int} or
     * {@link Ratio}.
     */
    record Complex(Constant real, Constant imaginary) implements Constant {}

    Constant UNKNOWN = new Unknown();
    Constant TRUE = new Bool(true);
    Constant FALSE = new Bool(false);

    static Constant of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Constant of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    static Constant of(BigInteger value) {
        return Rationals.isTooLarge(value) ? UNKNOWN : new Int(value);
    }

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /**
     * Exact text: integers in decimal, other numbers as {@code 3/2}, complex ones as {@code (1 +
     * 1/2i)}.
     */
    default String exact() {
        return switch (this) {
            case Unknown _ -> "unknown";
            case Bool(var value) -> Boolean.toString(value);
            case Str str -> str.text();
            case Int(var value) -> value.toString();
            case Ratio(var n, var d) -> n + "/" + d;
            case Complex(var re, var im) -> "(" + re.exact() + " + " + im.exact() + "i)";
        };
    }
}
