package cgovet.ir.cfg;

import java.util.ArrayList;
import java.util.List;

/** The words of the printed form. */
final class IrTokens {
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        /** {@code %3.name}; the text is the name, the number the id. */
        REGISTER,
        /** A character that stands for itself. */
        SIGN,
        END
    }

    /**
     * @param text without quotes and escapes
     * @param number of a register
     */
    record Token(Kind kind, String text, int number, int line) {
        boolean isSign(char sign) {
            return kind == Kind.SIGN && text.charAt(0) == sign;
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private IrTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        IrTokens reader = new IrTokens(text);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '"') {
                add(Kind.STRING, string(), 0);
            } else if (c == '%') {
                at++;
                int id = Integer.parseInt(digits());
                String name = "";
                if (at < text.length() && text.charAt(at) == '.') {
                    at++;
                    name = at < text.length() && text.charAt(at) == '"' ? string() : word();
                }
                add(Kind.REGISTER, name, id);
            } else if (isDigit(c)) {
                add(Kind.NUMBER, digits(), 0);
            } else if (isWordPart(c)) {
                add(Kind.WORD, word(), 0);
            } else {
                at++;
                add(Kind.SIGN, String.valueOf(c), 0);
            }
        }
        add(Kind.END, "end of text", 0);
    }

    private void add(Kind kind, String value, int number) {
        tokens.add(new Token(kind, value, number, line));
    }

    private String digits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c != '\\' || at >= text.length()) {
                value.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            switch (escape) {
                case 'n' -> value.append('\n');
                case 't' -> value.append('\t');
                case 'x' -> value.append(hex(2));
                case 'u' -> value.append(hex(4));
                default -> value.append(escape);
            }
        }
        at++;
        return value.toString();
    }

    private char hex(int digits) {
        if (at + digits > text.length()) {
            throw new IllegalArgumentException("line " + line + ": escape is cut short");
        }
        at += digits;
        return (char) Integer.parseInt(text, at - digits, at, 16);
    }

    static String quote(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        out.append(c);
                    } else if (c < 0x100) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16));
                        out.append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Whether a register's name needs no quotes. */
    static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isWordPart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
    }
}
