package cgovet.cfront.cdt;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.Arithmetic;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Sizes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Constants as they are written. */
final class Literals {
    /** A longer number is not worth its conversion. */
    private static final int MAX_DIGITS = 400;

    private Literals() {}

    static CExpr integer(String text, Sizes sizes, Span at) {
        String digits = text.replace("'", "");
        int radix = 10;
        int start = 0;
        String lower = digits.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x")) {
            radix = 16;
            start = 2;
        } else if (lower.startsWith("0b")) {
            radix = 2;
            start = 2;
        } else if (lower.length() > 1 && lower.charAt(0) == '0') {
            radix = 8;
            start = 1;
        }
        int end = start;
        while (end < lower.length() && Character.digit(lower.charAt(end), radix) >= 0) {
            end++;
        }
        String suffix = lower.substring(end);
        BigInteger value =
                end == start || end - start > MAX_DIGITS
                        ? BigInteger.ZERO
                        : new BigInteger(lower.substring(start, end), radix);
        CType type = new CType.Int(kind(value, suffix, radix, sizes));
        if (suffix.contains("i") || suffix.contains("j")) {
            type = new CType.Complex(type);
        }
        return new CExpr.IntConst(value, text, type, at);
    }

    /** C11 6.4.4.1: the first type of a list that holds the value. */
    private static IntKind kind(BigInteger value, String suffix, int radix, Sizes sizes) {
        boolean isUnsigned = suffix.contains("u");
        int longs = (int) suffix.chars().filter(c -> c == 'l').count();
        IntKind[] all = {IntKind.INT, IntKind.LONG, IntKind.LLONG};
        for (int i = Math.min(longs, 2); i < all.length; i++) {
            long bits = Arithmetic.width(all[i], sizes);
            if (!isUnsigned && value.bitLength() < bits) {
                return all[i];
            }
            if ((isUnsigned || radix != 10) && value.bitLength() <= bits) {
                return all[i].toUnsigned();
            }
        }
        if (value.bitLength() <= Arithmetic.width(IntKind.LLONG, sizes)) {
            return IntKind.ULLONG;
        }
        return isUnsigned ? IntKind.UINT128 : IntKind.INT128;
    }

    static CExpr floating(String text, Span at) {
        String plain = text.replace("'", "");
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean isHex = lower.startsWith("0x");
        int end = lower.length();
        // A suffix starts after the last digit, dot or exponent sign.
        while (end > 0 && !isNumberChar(lower, end - 1, isHex)) {
            end--;
        }
        String suffix = lower.substring(end);
        FloatKind kind = FloatKind.DOUBLE;
        int named = lower.lastIndexOf('f');
        if (!isHex && named > 0 && named < lower.length() - 1) {
            // 1.0f64, 1.0f128x
            suffix = lower.substring(named);
            end = named;
        }
        boolean isDecimal = !isHex && lower.matches(".*d[fdl]");
        if (isDecimal) {
            // A decimal floating type: none of ours, but the value is told.
            suffix = lower.substring(lower.length() - 2);
            end = lower.length() - 2;
        } else if (suffix.startsWith("f128") || suffix.contains("q")) {
            kind = FloatKind.FLOAT128;
        } else if (suffix.startsWith("f64x") || suffix.contains("l") || suffix.contains("w")) {
            kind = FloatKind.LONG_DOUBLE;
        } else if (suffix.startsWith("f64") || suffix.startsWith("f32x")) {
            kind = FloatKind.DOUBLE;
        } else if (suffix.startsWith("f16")) {
            kind = FloatKind.FLOAT16;
        } else if (suffix.contains("f")) {
            kind = FloatKind.FLOAT;
        }
        double value;
        try {
            String number = lower.substring(0, end);
            value = Double.parseDouble(isHex && !number.contains("p") ? number + "p0" : number);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        double rounded = kind == FloatKind.FLOAT ? (float) value : value;
        CType type = new CType.Floating(kind);
        if (suffix.contains("i") || suffix.contains("j")) {
            type = new CType.Complex(type);
        }
        return new CExpr.FloatConst(rounded, text, type, at);
    }

    private static boolean isNumberChar(String text, int i, boolean isHex) {
        char c = text.charAt(i);
        if ((c >= '0' && c <= '9') || c == '.') {
            return true;
        }
        // In hexadecimal, letters before the exponent are digits.
        return isHex && Character.digit(c, 16) >= 0 && text.indexOf('p') < 0;
    }

    static CExpr character(char[] image, Sizes sizes, Span at) {
        String prefix = prefix(image, '\'');
        int start = prefix.length() + 1;
        int end =
                image.length > start && image[image.length - 1] == '\''
                        ? image.length - 1
                        : image.length;
        int unit = unitSize(prefix, sizes);
        String units = units(image, start, end, unit);
        String text = Bytes.utf8(image);
        BigInteger value = BigInteger.valueOf(value(units, unit, sizes));
        return new CExpr.IntConst(
                value, text, prefix.isEmpty() ? CType.INT : charType(prefix, sizes), at);
    }

    /** Several plain characters make one int, the last one lowest. */
    private static long value(String units, int unit, Sizes sizes) {
        if (units.isEmpty()) {
            return 0;
        }
        if (unit != 1) {
            return units.codePointAt(0);
        }
        if (units.length() == 1) {
            return sizes.isCharSigned() ? (byte) units.charAt(0) : units.charAt(0);
        }
        int packed = 0;
        for (int i = 0; i < units.length(); i++) {
            packed = packed << 8 | units.charAt(i);
        }
        return packed;
    }

    static CExpr string(char[] image, Sizes sizes, Span at) {
        String prefix = prefix(image, '"');
        int start = prefix.length() + 1;
        int end =
                image.length > start && image[image.length - 1] == '"'
                        ? image.length - 1
                        : image.length;
        String units = units(image, start, end, unitSize(prefix, sizes));
        String text = Headers.fromCdt(units);
        CType type = new CType.Array(charType(prefix, sizes), text.length() + 1L);
        return new CExpr.StringConst(text, prefix, type, at);
    }

    private static CType charType(String prefix, Sizes sizes) {
        return switch (prefix) {
            case "L" -> new CType.Int(sizes.wcharT());
            case "u" -> new CType.Int(IntKind.USHORT);
            case "U" -> new CType.Int(IntKind.UINT);
            default -> CType.CHAR;
        };
    }

    private static int unitSize(String prefix, Sizes sizes) {
        return (int) sizes.sizeOf(charType(prefix, sizes)).orElse(1);
    }

    private static String prefix(char[] image, char quote) {
        int i = 0;
        while (i < image.length && image[i] != quote) {
            i++;
        }
        return new String(image, 0, i);
    }

    /** What the text between the quotes stands for, one char a unit (two for one above U+FFFF). */
    private static String units(char[] image, int start, int end, int unit) {
        StringBuilder all = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int i = start;
        while (i < end) {
            if (image[i] != '\\' || i + 1 >= end) {
                plain.append(image[i++]);
                continue;
            }
            flush(plain, all, unit);
            i = escape(image, i + 1, end, unit, all);
        }
        flush(plain, all, unit);
        return all.toString();
    }

    private static void flush(StringBuilder plain, StringBuilder all, int unit) {
        char[] chars = plain.toString().toCharArray();
        all.append(unit == 1 ? Bytes.latin1(chars, 0, chars.length) : Bytes.utf8(chars));
        plain.setLength(0);
    }

    private static int escape(char[] image, int from, int end, int unit, StringBuilder all) {
        int i = from;
        char c = image[i++];
        int simple = "abtnvfr".indexOf(c);
        if (simple >= 0) {
            all.append("\007\b\t\n\013\f\r".charAt(simple));
        } else if (c == 'e' || c == 'E') {
            all.append('\033');
        } else if (c == 'x') {
            int value = 0;
            while (i < end && Character.digit(image[i], 16) >= 0) {
                value = value * 16 + Character.digit(image[i++], 16);
            }
            append(value, unit, all);
        } else if (c >= '0' && c <= '7') {
            int value = c - '0';
            for (int n = 1; n < 3 && i < end && image[i] >= '0' && image[i] <= '7'; n++) {
                value = value * 8 + image[i++] - '0';
            }
            append(value, unit, all);
        } else if (c == 'u' || c == 'U') {
            int value = 0;
            int digits = c == 'u' ? 4 : 8;
            for (int n = 0; n < digits && i < end && Character.digit(image[i], 16) >= 0; n++) {
                value = value * 16 + Character.digit(image[i++], 16);
            }
            if (!Character.isValidCodePoint(value)) {
                value = 0xfffd;
            }
            String text = Character.toString(value);
            all.append(
                    unit == 1
                            ? new String(
                                    text.getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1)
                            : text);
        } else {
            all.append(c);
        }
        return i;
    }

    private static void append(int value, int unit, StringBuilder all) {
        all.append((char) (unit == 1 ? value & 0xff : value & 0xffff));
    }
}
