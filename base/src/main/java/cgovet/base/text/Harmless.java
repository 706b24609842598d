package cgovet.base.text;

/**
 * Makes text from an untrusted repository safe to print on a terminal and in a CI log: controls,
 * escapes, direction overrides and invisible characters become visible as Rust escapes them, and no
 * CI service finds a command in it.
 */
public final class Harmless {
    private Harmless() {}

    /** One line: line ends become visible too. */
    public static String line(String text) {
        int plain = plainPrefix(text);
        if (plain == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            append(out, text, i, c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Appends what the character {@code c}, at {@code i} in {@code text}, is printed as. */
    public static void append(StringBuilder out, String text, int i, int c) {
        if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
            hex(out.append("\\x"), c, 2);
        } else if (isInvisible(c)) {
            hex(out.append("\\u{"), c, 4).append('}');
        } else if (isCommandMark(text, i)) {
            out.append("\\x23");
        } else {
            out.appendCodePoint(c);
        }
    }

    /**
     * The second {@code #} of {@code ##[} and {@code ##vso[}, which CI services take as commands.
     */
    private static boolean isCommandMark(String text, int i) {
        return text.charAt(i) == '#'
                && i > 0
                && text.charAt(i - 1) == '#'
                && (text.startsWith("[", i + 1) || text.startsWith("vso[", i + 1));
    }

    private static int plainPrefix(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '#') {
                return i;
            }
        }
        return text.length();
    }

    /** Direction marks, zero width, line separators, half pairs and whatever has no shape. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static StringBuilder hex(StringBuilder out, int value, int digits) {
        String text = Integer.toHexString(value);
        return out.append("0".repeat(Math.max(0, digits - text.length()))).append(text);
    }
}
