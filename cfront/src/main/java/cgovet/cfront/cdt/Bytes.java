package cgovet.cfront.cdt;

import java.nio.charset.StandardCharsets;

/**
 * Bytes as chars, one each, so that offsets stay. A byte above 127 becomes a letter (U+0180 to
 * U+01FF), because it may be part of a name in UTF-8 and CDT takes letters in names.
 */
final class Bytes {
    /** Deeper brackets are blanked; the token filter cuts earlier, after preprocessing. */
    static final int MAX_NESTING = 4_000;

    private static final char[] PRAGMA = "pragma".toCharArray();

    private Bytes() {}

    static char[] toChars(byte[] bytes) {
        char[] chars = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            chars[i] = (char) (b < 0x80 ? b : 0x100 + b);
        }
        if (bytes.length >= 3 && chars[0] == 0x1ef && chars[1] == 0x1bb && chars[2] == 0x1bf) {
            chars[0] = chars[1] = chars[2] = ' ';
        }
        return chars;
    }

    /** Chars that stand for bytes, as one Latin-1 char a byte. */
    static String latin1(char[] chars, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            text.append((char) (chars[i] < 0x80 ? chars[i] : chars[i] & 0xff));
        }
        return text.toString();
    }

    /** Chars that stand for bytes, decoded as UTF-8. */
    static String utf8(char[] chars) {
        for (char c : chars) {
            if (c >= 0x80) {
                byte[] bytes = new byte[chars.length];
                for (int i = 0; i < chars.length; i++) {
                    bytes[i] = (byte) chars[i];
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        return new String(chars);
    }

    static String utf8(String chars) {
        return utf8(chars.toCharArray());
    }

    /** A text of ours, as chars that stand for its bytes. */
    static String toChars(String text) {
        return new String(toChars(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Blanks what is nested deeper than any program, because CDT's preprocessor needs a time that
     * grows with the square of the depth. Comments and literals are passed over.
     *
     * @return where the first bracket was blanked, -1 if none was
     */
    static int blankDeep(char[] chars) {
        int open = 0;
        int first = -1;
        int i = 0;
        while (i < chars.length) {
            char c = chars[i];
            switch (c) {
                case '/' -> i = afterComment(chars, i) - 1;
                case '"', '\'' -> i = afterLiteral(chars, i) - 1;
                case '(', '[', '{' -> {
                    if (open++ >= MAX_NESTING && first < 0) {
                        first = i;
                    }
                }
                case ')', ']', '}' -> {
                    if (open > 0) {
                        open--;
                    }
                    if (open == MAX_NESTING) {
                        chars[i] = ' ';
                    }
                    // The end of a function; brackets may have two beginnings under #if and #else.
                    if (c == '}' && (i == 0 || chars[i - 1] == '\n') && open < MAX_NESTING) {
                        open = 0;
                    }
                }
                default -> {}
            }
            if (open > MAX_NESTING && i < chars.length && chars[i] != '\n') {
                chars[i] = ' ';
            }
            i++;
        }
        return first;
    }

    private static int afterComment(char[] chars, int start) {
        if (start + 1 >= chars.length) {
            return start + 1;
        }
        if (chars[start + 1] == '*') {
            for (int i = start + 2; i + 1 < chars.length; i++) {
                if (chars[i] == '*' && chars[i + 1] == '/') {
                    return i + 2;
                }
            }
            return chars.length;
        }
        if (chars[start + 1] == '/') {
            int i = start + 2;
            while (i < chars.length && chars[i] != '\n') {
                i++;
            }
            return i;
        }
        return start + 1;
    }

    private static int afterLiteral(char[] chars, int start) {
        int i = start + 1;
        while (i < chars.length && chars[i] != '\n') {
            if (chars[i] == chars[start]) {
                return i + 1;
            }
            i += chars[i] == '\\' ? 2 : 1;
        }
        return Math.min(i, chars.length);
    }

    /** Whether {@code pragma} and, after it on the line, {@code pack} occur. */
    static boolean mayPack(char[] chars) {
        for (int i = 0; i + PRAGMA.length < chars.length; i++) {
            if (chars[i] == 'p' && isAt(chars, i)) {
                for (int j = i + PRAGMA.length; j + 3 < chars.length && chars[j] != '\n'; j++) {
                    if (chars[j] == 'p' && chars[j + 1] == 'a' && chars[j + 2] == 'c') {
                        return true;
                    }
                }
            }
            if (chars[i] == '_'
                    && i + 6 < chars.length
                    && chars[i + 1] == 'P'
                    && chars[i + 2] == 'r'
                    && chars[i + 3] == 'a') {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(char[] chars, int at) {
        for (int i = 0; i < PRAGMA.length; i++) {
            if (chars[at + i] != PRAGMA[i]) {
                return false;
            }
        }
        return true;
    }
}
