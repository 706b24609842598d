package cgovet.gofront.syntax;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.List;

/**
 * Splits Go text into tokens and puts in the automatic semicolons (Go specification, "Semicolons").
 *
 * <p>After {@link #next()} the fields {@link #token}, {@link #start} and {@link #end} describe the
 * current token. A semicolon that the end of a line stands for has {@code implicit} set.
 */
final class Lexer {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte[] CLASS = new byte[256];
    private static final Keywords KEYWORDS = new Keywords();

    static {
        for (int c = 'a'; c <= 'z'; c++) {
            CLASS[c] = LETTER;
            CLASS[c - 32] = LETTER;
        }
        CLASS['_'] = LETTER;
        for (int c = '0'; c <= '9'; c++) {
            CLASS[c] = DIGIT;
        }
    }

    private final SourceText text;
    private final byte[] src;
    private final List<Problem> problems;
    private boolean semicolonAtNewline;
    private int at;

    Token token = Token.ILLEGAL;
    int start;
    int end;
    boolean implicit;

    /** Whether a line ended between the token before and this one. */
    boolean afterNewline;

    Lexer(SourceText text, List<Problem> problems) {
        this.text = text;
        this.src = text.toBytes();
        this.problems = problems;
        if (src.length >= 3
                && (src[0] & 0xff) == 0xEF
                && (src[1] & 0xff) == 0xBB
                && (src[2] & 0xff) == 0xBF) {
            at = 3;
        }
    }

    /** The bytes being read; not to be changed. */
    byte[] source() {
        return src;
    }

    /** The spelling of the current token. */
    String spelling() {
        return text.slice(start, end);
    }

    /**
     * Goes on with the token at {@code offset}, as if a token that ends no statement came before.
     */
    void resumeAt(int offset) {
        at = offset;
        semicolonAtNewline = false;
    }

    void next() {
        boolean semicolon = semicolonAtNewline;
        afterNewline = false;
        implicit = false;
        int i = at;
        while (i < src.length) {
            byte c = src[i];
            if (c == '\n') {
                if (semicolon) {
                    implicitSemicolon(i, i + 1);
                    return;
                }
                afterNewline = true;
                i++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                i++;
            } else {
                break;
            }
        }
        if (i >= src.length) {
            if (semicolon) {
                implicitSemicolon(i, i);
                return;
            }
            set(Token.EOF, i, i, false);
            return;
        }
        byte c = src[i];
        byte kind = CLASS[c & 0xff];
        if (kind == LETTER || c < 0) {
            identifier(i);
        } else if (kind == DIGIT
                || (c == '.' && i + 1 < src.length && CLASS[src[i + 1] & 0xff] == DIGIT)) {
            at = i;
            new NumberScanner(this).scan(i);
            semicolonAtNewline = true;
        } else {
            operator(i, c, semicolon);
        }
    }

    private void implicitSemicolon(int offset, int resume) {
        token = Token.SEMICOLON;
        start = offset;
        end = resume;
        implicit = true;
        afterNewline = true;
        at = resume;
        semicolonAtNewline = false;
    }

    void set(Token kind, int from, int to, boolean endsStatement) {
        token = kind;
        start = from;
        end = to;
        at = to;
        semicolonAtNewline = endsStatement;
    }

    void problem(int offset, String message) {
        int to = Math.min(src.length, offset + 1);
        problems.add(
                new Problem(
                        Problem.Kind.SYNTAX,
                        text.span(Math.min(offset, src.length), Math.max(to, Math.min(offset, to))),
                        message));
    }

    private void identifier(int from) {
        int i = from;
        boolean ascii = true;
        while (i < src.length) {
            byte c = src[i];
            if (c < 0) {
                ascii = false;
                int point = codePoint(i);
                int size = Character.charCount(point) == 0 ? 1 : sizeAt(i);
                if (!isLetter(point) && !(i > from && Character.isDigit(point))) {
                    if (i == from) {
                        illegal(i, point, size);
                        return;
                    }
                    break;
                }
                i += size;
            } else if (CLASS[c] != 0) {
                i++;
            } else {
                break;
            }
        }
        Token word = ascii ? KEYWORDS.find(src, from, i) : Token.IDENT;
        boolean endsStatement =
                switch (word) {
                    case IDENT, BREAK, CONTINUE, FALLTHROUGH, RETURN -> true;
                    default -> false;
                };
        set(word, from, i, endsStatement);
    }

    private void illegal(int offset, int point, int size) {
        if (point == 0xFFFD && size == 1) {
            problem(offset, "illegal UTF-8 encoding");
        } else if (point == 0xFEFF) {
            problem(offset, "illegal byte order mark");
        } else {
            problem(offset, "illegal character U+%04X".formatted(point));
        }
        set(Token.ILLEGAL, offset, offset + size, semicolonAtNewline);
    }

    private void operator(int i, byte c, boolean semicolon) {
        switch (c) {
            case '"' -> stringLiteral(i);
            case '`' -> rawString(i);
            case '\'' -> runeLiteral(i);
            case '/' -> {
                byte d = byteAt(i + 1);
                if (d == '/' || d == '*') {
                    comment(i, d, semicolon);
                } else {
                    assignable(i, Token.QUO, Token.QUO_ASSIGN);
                }
            }
            case '(' -> set(Token.LPAREN, i, i + 1, false);
            case ')' -> set(Token.RPAREN, i, i + 1, true);
            case '[' -> set(Token.LBRACK, i, i + 1, false);
            case ']' -> set(Token.RBRACK, i, i + 1, true);
            case '{' -> set(Token.LBRACE, i, i + 1, false);
            case '}' -> set(Token.RBRACE, i, i + 1, true);
            case ',' -> set(Token.COMMA, i, i + 1, false);
            case ';' -> set(Token.SEMICOLON, i, i + 1, false);
            case '~' -> set(Token.TILDE, i, i + 1, false);
            case ':' -> {
                if (byteAt(i + 1) == '=') {
                    set(Token.DEFINE, i, i + 2, false);
                } else {
                    set(Token.COLON, i, i + 1, false);
                }
            }
            case '.' -> {
                if (byteAt(i + 1) == '.' && byteAt(i + 2) == '.') {
                    set(Token.ELLIPSIS, i, i + 3, false);
                } else {
                    set(Token.PERIOD, i, i + 1, false);
                }
            }
            case '+' -> doubled(i, '+', Token.ADD, Token.ADD_ASSIGN, Token.INC, true);
            case '-' -> doubled(i, '-', Token.SUB, Token.SUB_ASSIGN, Token.DEC, true);
            case '*' -> assignable(i, Token.MUL, Token.MUL_ASSIGN);
            case '%' -> assignable(i, Token.REM, Token.REM_ASSIGN);
            case '^' -> assignable(i, Token.XOR, Token.XOR_ASSIGN);
            case '|' -> doubled(i, '|', Token.OR, Token.OR_ASSIGN, Token.LOR, false);
            case '=' -> assignable(i, Token.ASSIGN, Token.EQL);
            case '!' -> assignable(i, Token.NOT, Token.NEQ);
            case '&' -> {
                if (byteAt(i + 1) == '^') {
                    if (byteAt(i + 2) == '=') {
                        set(Token.AND_NOT_ASSIGN, i, i + 3, false);
                    } else {
                        set(Token.AND_NOT, i, i + 2, false);
                    }
                } else {
                    doubled(i, '&', Token.AND, Token.AND_ASSIGN, Token.LAND, false);
                }
            }
            case '<' -> {
                byte d = byteAt(i + 1);
                if (d == '<') {
                    shift(i, Token.SHL, Token.SHL_ASSIGN);
                } else if (d == '-') {
                    set(Token.ARROW, i, i + 2, false);
                } else {
                    assignable(i, Token.LSS, Token.LEQ);
                }
            }
            case '>' -> {
                if (byteAt(i + 1) == '>') {
                    shift(i, Token.SHR, Token.SHR_ASSIGN);
                } else {
                    assignable(i, Token.GTR, Token.GEQ);
                }
            }
            default -> {
                if (c == 0) {
                    problem(i, "illegal character NUL");
                    set(Token.ILLEGAL, i, i + 1, semicolon);
                } else {
                    illegal(i, c, 1);
                }
            }
        }
    }

    private void assignable(int i, Token plain, Token withAssign) {
        if (byteAt(i + 1) == '=') {
            set(withAssign, i, i + 2, false);
        } else {
            set(plain, i, i + 1, false);
        }
    }

    private void doubled(
            int i, char second, Token plain, Token assign, Token twice, boolean endsStatement) {
        if (byteAt(i + 1) == second) {
            set(twice, i, i + 2, endsStatement);
        } else {
            assignable(i, plain, assign);
        }
    }

    private void shift(int i, Token plain, Token assign) {
        if (byteAt(i + 2) == '=') {
            set(assign, i, i + 3, false);
        } else {
            set(plain, i, i + 2, false);
        }
    }

    /**
     * A comment; where it holds or ends a line that wants a semicolon, the semicolon comes first.
     */
    private void comment(int from, byte second, boolean semicolon) {
        int i = from + 2;
        boolean newline = false;
        if (second == '/') {
            while (i < src.length && src[i] != '\n') {
                i++;
            }
            newline = true;
        } else {
            while (i + 1 < src.length && !(src[i] == '*' && src[i + 1] == '/')) {
                newline |= src[i] == '\n';
                i++;
            }
            if (i + 1 >= src.length) {
                problem(from, "comment not terminated");
                i = src.length;
                newline = true;
            } else {
                i += 2;
            }
        }
        if (semicolon && (newline || lineEndsAfter(i))) {
            // The comment is read again as a token of its own after the semicolon.
            token = Token.SEMICOLON;
            start = from;
            end = from;
            implicit = true;
            at = from;
            semicolonAtNewline = false;
            return;
        }
        int to = i;
        if (second == '/' && to > from + 2 && src[to - 1] == '\r') {
            to--;
        }
        token = Token.COMMENT;
        start = from;
        end = to;
        at = i;
        checkText();
    }

    /** Whether only blanks and comments stand between {@code i} and the end of the line. */
    private boolean lineEndsAfter(int i) {
        while (i < src.length) {
            byte c = src[i];
            if (c == '\n') {
                return true;
            }
            if (c == ' ' || c == '\t' || c == '\r') {
                i++;
            } else if (c == '/' && byteAt(i + 1) == '/') {
                return true;
            } else if (c == '/' && byteAt(i + 1) == '*') {
                i += 2;
                while (i + 1 < src.length && !(src[i] == '*' && src[i + 1] == '/')) {
                    if (src[i] == '\n') {
                        return true;
                    }
                    i++;
                }
                if (i + 1 >= src.length) {
                    return true;
                }
                i += 2;
            } else {
                return false;
            }
        }
        return true;
    }

    private void stringLiteral(int from) {
        int i = from + 1;
        while (true) {
            if (i >= src.length || src[i] == '\n') {
                problem(from, "string literal not terminated");
                break;
            }
            byte c = src[i];
            if (c == '"') {
                i++;
                break;
            }
            i = c == '\\' ? escape(i, '"') : i + 1;
        }
        set(Token.STRING, from, Math.min(i, src.length), true);
        checkText();
    }

    private void rawString(int from) {
        int i = from + 1;
        while (i < src.length && src[i] != '`') {
            i++;
        }
        if (i >= src.length) {
            problem(from, "raw string literal not terminated");
        } else {
            i++;
        }
        set(Token.STRING, from, i, true);
        checkText();
    }

    /** Reports bytes within the token, a literal or a comment, that no Go text may hold. */
    private void checkText() {
        for (int i = start; i < end; i++) {
            byte c = src[i];
            if (c > 0) {
                continue;
            }
            if (c == 0) {
                problem(i, "illegal character NUL");
                continue;
            }
            int point = codePoint(i);
            if (point == 0xFFFD && !isReplacement(i)) {
                problem(i, "illegal UTF-8 encoding");
            } else {
                if (point == 0xFEFF) {
                    problem(i, "illegal byte order mark");
                }
                i += sizeAt(i) - 1;
            }
        }
    }

    private void runeLiteral(int from) {
        int i = from + 1;
        int runes = 0;
        boolean valid = true;
        while (true) {
            if (i >= src.length || src[i] == '\n') {
                if (valid) {
                    problem(from, "rune literal not terminated");
                    valid = false;
                }
                break;
            }
            byte c = src[i];
            if (c == '\'') {
                i++;
                break;
            }
            runes++;
            int before = problems.size();
            i = c == '\\' ? escape(i, '\'') : i + (c < 0 ? sizeAt(i) : 1);
            valid &= problems.size() == before;
        }
        if (valid && runes != 1) {
            problem(from, "illegal rune literal");
        }
        set(Token.CHAR, from, Math.min(i, src.length), true);
        checkText();
    }

    /** Checks the escape at {@code i} and returns the offset after it. */
    private int escape(int i, char quote) {
        byte c = byteAt(i + 1);
        int digits;
        int base;
        int max;
        switch (c) {
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> {
                return i + 2;
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                digits = 3;
                base = 8;
                max = 255;
                i -= 1;
            }
            case 'x' -> {
                digits = 2;
                base = 16;
                max = 255;
            }
            case 'u' -> {
                digits = 4;
                base = 16;
                max = Character.MAX_CODE_POINT;
            }
            case 'U' -> {
                digits = 8;
                base = 16;
                max = Character.MAX_CODE_POINT;
            }
            default -> {
                if (c == quote) {
                    return i + 2;
                }
                problem(
                        i,
                        i + 1 >= src.length
                                ? "escape sequence not terminated"
                                : "unknown escape sequence");
                return i + 1;
            }
        }
        int escapeAt = base == 8 ? i + 1 : i;
        int from = i + 2;
        long value = 0;
        int k = from;
        for (; k < from + digits; k++) {
            int digit = Character.digit(byteAt(k) & 0xff, base);
            if (digit < 0) {
                problem(k, "illegal character in escape sequence");
                return k;
            }
            value = value * base + digit;
        }
        if (value > max || (value >= 0xD800 && value < 0xE000 && max > 255)) {
            problem(escapeAt, "escape sequence is invalid Unicode code point");
        }
        return k;
    }

    byte byteAt(int i) {
        return i < src.length ? src[i] : 0;
    }

    private int sizeAt(int i) {
        int c = src[i] & 0xff;
        int size = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 1;
        return codePoint(i) == 0xFFFD && !isReplacement(i) ? 1 : Math.min(size, src.length - i);
    }

    private boolean isReplacement(int i) {
        return i + 2 < src.length
                && (src[i] & 0xff) == 0xEF
                && (src[i + 1] & 0xff) == 0xBF
                && (src[i + 2] & 0xff) == 0xBD;
    }

    /** The code point at {@code i}, U+FFFD where the bytes are no UTF-8. */
    private int codePoint(int i) {
        int c = src[i] & 0xff;
        int size = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 1;
        if (size == 1) {
            return c < 0x80 ? c : 0xFFFD;
        }
        if (i + size > src.length) {
            return 0xFFFD;
        }
        int value = c & (0xFF >> (size + 1));
        for (int k = 1; k < size; k++) {
            int d = src[i + k] & 0xff;
            if ((d & 0xC0) != 0x80) {
                return 0xFFFD;
            }
            value = value << 6 | d & 0x3F;
        }
        boolean tooLong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
        boolean surrogate = value >= 0xD800 && value < 0xE000;
        return tooLong || surrogate || value > Character.MAX_CODE_POINT ? 0xFFFD : value;
    }

    private static boolean isLetter(int point) {
        return Character.isLetter(point) && point != 0xFFFD;
    }
}
