package cgovet.gofront.constant;

import cgovet.gofront.syntax.Token;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Values of literals as they are written. */
public final class Literals {
    private static final int MAX_EXPONENT = 20_000;

    private Literals() {}

    public static Constant valueOf(Token kind, String text) {
        try {
            return switch (kind) {
                case INT -> integer(text.replace("_", ""));
                case FLOAT -> real(text.replace("_", ""));
                case IMAG -> imaginary(text.replace("_", ""));
                case CHAR -> rune(text);
                case STRING -> string(text);
                default -> Constant.UNKNOWN;
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Constant.UNKNOWN;
        }
    }

    private static Constant integer(String text) {
        if (text.length() > 20_000) {
            return Constant.UNKNOWN;
        }
        if (text.length() > 1 && text.charAt(0) == '0') {
            return switch (text.charAt(1) | 0x20) {
                case 'x' -> Constant.of(new BigInteger(text.substring(2), 16));
                case 'o' -> Constant.of(new BigInteger(text.substring(2), 8));
                case 'b' -> Constant.of(new BigInteger(text.substring(2), 2));
                default -> Constant.of(new BigInteger(text.substring(1), 8));
            };
        }
        return Constant.of(new BigInteger(text));
    }

    private static Constant real(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        boolean hex = lower.startsWith("0x");
        if (hex) {
            lower = lower.substring(2);
        }
        int mark = lower.indexOf(hex ? 'p' : 'e');
        int exponent = mark < 0 ? 0 : Integer.parseInt(lower.substring(mark + 1));
        String mantissa = mark < 0 ? lower : lower.substring(0, mark);
        int point = mantissa.indexOf('.');
        int fraction = point < 0 ? 0 : mantissa.length() - point - 1;
        String digits = mantissa.replace(".", "");
        if (digits.length() > 20_000 || Math.abs((long) exponent) > MAX_EXPONENT) {
            return Constant.UNKNOWN;
        }
        BigInteger value = new BigInteger(digits, hex ? 16 : 10);
        int scale = hex ? exponent - 4 * fraction : exponent - fraction;
        BigInteger base = hex ? BigInteger.TWO : BigInteger.TEN;
        return scale >= 0
                ? Constant.of(value.multiply(base.pow(scale)))
                : Rationals.of(value, base.pow(-scale));
    }

    private static Constant imaginary(String text) {
        String number = text.substring(0, text.length() - 1);
        boolean prefixed =
                number.length() > 1
                        && number.charAt(0) == '0'
                        && Character.isLetter(number.charAt(1));
        Constant value;
        if (prefixed && number.indexOf('p') < 0 && number.indexOf('P') < 0) {
            value = integer(number);
        } else {
            // A leading zero is decimal here (Go specification, "Imaginary literals").
            value = real(number);
        }
        return Constants.complex(Constant.of(0), value);
    }

    private static Constant rune(String text) {
        String bytes = unescape(text.substring(1, text.length() - 1), true);
        if (bytes.startsWith("\0r")) {
            return Constant.of(Integer.parseInt(bytes.substring(2)));
        }
        String decoded =
                new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Constant.of(decoded.codePointAt(0));
    }

    private static Constant string(String text) {
        if (text.startsWith("`")) {
            return Constant.Str.ofText(text.substring(1, text.length() - 1).replace("\r", ""));
        }
        return new Constant.Str(unescape(text.substring(1, text.length() - 1), false));
    }

    /**
     * The bytes of a literal's inside, one char each; for an escaped rune {@code "\0r"} and its
     * number.
     */
    private static String unescape(String text, boolean rune) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c != '\\') {
                utf8(c, out);
                i += Character.charCount(c);
                continue;
            }
            char e = text.charAt(i + 1);
            int value;
            int length = 2;
            boolean isByte = false;
            switch (e) {
                case 'a' -> value = 7;
                case 'b' -> value = 8;
                case 'f' -> value = 12;
                case 'n' -> value = 10;
                case 'r' -> value = 13;
                case 't' -> value = 9;
                case 'v' -> value = 11;
                case 'x' -> {
                    value = Integer.parseInt(text.substring(i + 2, i + 4), 16);
                    length = 4;
                    isByte = true;
                }
                case 'u' -> {
                    value = Integer.parseInt(text.substring(i + 2, i + 6), 16);
                    length = 6;
                }
                case 'U' -> {
                    value = Integer.parseInt(text.substring(i + 2, i + 10), 16);
                    length = 10;
                }
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    value = Integer.parseInt(text.substring(i + 1, i + 4), 8);
                    length = 4;
                    isByte = true;
                }
                default -> value = e;
            }
            boolean surrogate = value >= 0xD800 && value < 0xE000;
            if (!isByte && (surrogate || !Character.isValidCodePoint(value))) {
                throw new IllegalArgumentException("no code point");
            }
            if (rune) {
                return "\0r" + value;
            }
            if (isByte) {
                out.append((char) value);
            } else {
                utf8(value, out);
            }
            i += length;
        }
        return out.toString();
    }

    private static void utf8(int codePoint, StringBuilder out) {
        if (codePoint < 0x80) {
            out.append((char) codePoint);
            return;
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append((char) (b & 0xff));
        }
    }
}
