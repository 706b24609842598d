package cgovet.gofront.syntax;

/**
 * Scans number literals (Go specification, "Integer literals" to "Imaginary literals") and says
 * what is wrong in them.
 */
final class NumberScanner {
    private final Lexer lexer;
    private int at;
    private int base = 10;
    private char prefix;
    private int digits;
    private int separators;
    private int invalid = -1;

    NumberScanner(Lexer lexer) {
        this.lexer = lexer;
    }

    void scan(int from) {
        at = from;
        Token kind = Token.ILLEGAL;
        if (current() != '.') {
            kind = Token.INT;
            if (current() == '0') {
                at++;
                switch (lower(current())) {
                    case 'x' -> prefixed(16, 'x');
                    case 'o' -> prefixed(8, 'o');
                    case 'b' -> prefixed(2, 'b');
                    default -> {
                        base = 8;
                        prefix = '0';
                        digits = 1;
                    }
                }
            }
            digits(from);
            if (digits == 0 && current() != '.') {
                problem(from, name() + " has no digits");
            }
        }
        boolean fraction = current() == '.';
        if (fraction) {
            kind = Token.FLOAT;
            if (prefix == 'o' || prefix == 'b') {
                problem(at, "invalid radix point in " + name());
            }
            at++;
            int before = digits;
            digits(from);
            if (digits == 0 && before == 0) {
                problem(from, name() + " has no digits");
            }
        }
        char exponent = lower(current());
        if (exponent == 'e' || exponent == 'p') {
            if (exponent == 'e' && prefix != 0 && prefix != '0') {
                problem(at, "'%c' exponent requires decimal mantissa".formatted(current()));
            } else if (exponent == 'p' && prefix != 'x') {
                problem(at, "'%c' exponent requires hexadecimal mantissa".formatted(current()));
            }
            at++;
            kind = Token.FLOAT;
            if (current() == '+' || current() == '-') {
                at++;
            }
            int mantissa = digits;
            digits = 0;
            base = 10;
            digitsOfExponent();
            if (digits == 0) {
                problem(from, "exponent has no digits");
            }
            digits = mantissa;
        } else if (prefix == 'x' && kind == Token.FLOAT) {
            problem(from, "hexadecimal mantissa requires a 'p' exponent");
        }
        if (current() == 'i') {
            kind = Token.IMAG;
            at++;
        }
        if (kind == Token.INT && invalid >= 0) {
            problem(
                    invalid,
                    "invalid digit '%c' in %s".formatted((char) lexer.byteAt(invalid), name()));
        }
        if (separators > 0) {
            int misplaced = misplacedSeparator(from);
            if (misplaced >= 0) {
                problem(misplaced, "'_' must separate successive digits");
            }
        }
        lexer.set(kind, from, at, true);
    }

    private void prefixed(int base, char prefix) {
        this.base = base;
        this.prefix = prefix;
        at++;
    }

    private void digits(int from) {
        while (true) {
            char c = current();
            if (c == '_') {
                separators++;
            } else if (base == 16 ? Character.digit(c, 16) >= 0 : c >= '0' && c <= '9') {
                if (base < 10 && c >= '0' + base && invalid < 0) {
                    invalid = at;
                }
                digits++;
            } else {
                return;
            }
            at++;
        }
    }

    private void digitsOfExponent() {
        while (true) {
            char c = current();
            if (c == '_') {
                separators++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return;
            }
            at++;
        }
    }

    /**
     * Offset of the first {@code _} that does not stand between two digits (or a prefix and a
     * digit), or -1.
     */
    private int misplacedSeparator(int from) {
        char before = '.';
        int i = from;
        if (prefix != 0) {
            before = '0';
            i = prefix == '0' ? from + 1 : from + 2;
        }
        boolean hex = prefix == 'x';
        for (; i < at; i++) {
            char c = (char) lexer.byteAt(i);
            char kind = c == '_' ? '_' : Character.digit(c, hex ? 16 : 10) >= 0 ? '0' : '.';
            if (kind == '_') {
                if (before != '0') {
                    return i;
                }
            } else if (kind == '.' && before == '_') {
                return i - 1;
            }
            before = kind;
        }
        return before == '_' ? at - 1 : -1;
    }

    private String name() {
        return switch (prefix) {
            case 'x' -> "hexadecimal literal";
            case 'o', '0' -> "octal literal";
            case 'b' -> "binary literal";
            default -> "decimal literal";
        };
    }

    private void problem(int offset, String message) {
        lexer.problem(offset, message);
    }

    private char current() {
        return (char) (lexer.byteAt(at) & 0xff);
    }

    private static char lower(char c) {
        return (char) (c | 0x20);
    }
}
