package cgovet.gofront.syntax;

/**
 * Finds keywords in bytes without making strings: a perfect enough hash over length and the first
 * two letters.
 */
final class Keywords {
    private static final int SIZE = 256;

    private final byte[][] words = new byte[SIZE][];
    private final Token[] tokens = new Token[SIZE];

    Keywords() {
        for (Token token : Token.values()) {
            if (token.isKeyword()) {
                String text = token.text();
                byte[] word = new byte[text.length()];
                for (int i = 0; i < word.length; i++) {
                    word[i] = (byte) text.charAt(i);
                }
                int slot = slot(word, 0, word.length);
                while (words[slot] != null) {
                    slot = slot + 1 & SIZE - 1;
                }
                words[slot] = word;
                tokens[slot] = token;
            }
        }
    }

    Token find(byte[] src, int from, int to) {
        int length = to - from;
        if (length < 2 || length > 11) {
            return Token.IDENT;
        }
        int slot = slot(src, from, length);
        for (byte[] word = words[slot]; word != null; word = words[slot]) {
            if (word.length == length && equal(word, src, from)) {
                return tokens[slot];
            }
            slot = slot + 1 & SIZE - 1;
        }
        return Token.IDENT;
    }

    private static boolean equal(byte[] word, byte[] src, int from) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != src[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(byte[] src, int from, int length) {
        return src[from] * 17 + src[from + 1] * 31 + length * 7 & SIZE - 1;
    }
}
