package cgovet.gofront.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts changed a little at random. */
final class Mutations {
    private static final Pattern WORDS = Pattern.compile("(?<=\\W)|(?=\\W)");
    private static final List<String> NASTY =
            List.of(
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    ";",
                    "\n",
                    ":",
                    ".",
                    "...",
                    "~",
                    "|",
                    "*",
                    "<-",
                    "func",
                    "type",
                    "struct{",
                    "interface{",
                    "map[",
                    "chan ",
                    "case ",
                    "range",
                    "select",
                    "switch",
                    "goto",
                    "/*",
                    "//",
                    "`",
                    "\"",
                    "'",
                    "\\",
                    "\0",
                    "0x",
                    "1e",
                    "_",
                    "=",
                    ":=",
                    "=>",
                    "\u00e4",
                    "\ufeff",
                    "//line :1:1\n",
                    "import ",
                    "import . ",
                    "const",
                    "iota",
                    "//go:build go1.9\n",
                    "[T any]",
                    "[...]",
                    ".(type)",
                    "unsafe.");

    private Mutations() {}

    /** A changed copy of one text, or of one with a piece of another. */
    static byte[] of(List<byte[]> seeds, Random random) {
        byte[] text = seeds.get(random.nextInt(seeds.size()));
        int kind = random.nextInt(5);
        if (kind == 0) {
            byte[] other = seeds.get(random.nextInt(seeds.size()));
            return join(head(text, random), tail(other, random));
        }
        if (kind == 1) {
            byte[] copy = text.clone();
            for (int i = random.nextInt(8); i >= 0 && copy.length > 0; i--) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            }
            return copy;
        }
        return words(text, random);
    }

    /** Words of the text replaced by its own or by others, left out, and said again. */
    private static byte[] words(byte[] text, Random random) {
        String[] words = WORDS.split(new String(text, StandardCharsets.ISO_8859_1));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(words.length);
            words[at] =
                    switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> NASTY.get(random.nextInt(NASTY.size()));
                        case 2 -> words[at] + words[random.nextInt(words.length)];
                        default -> words[random.nextInt(words.length)];
                    };
        }
        return String.join("", words).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] head(byte[] text, Random random) {
        return Arrays.copyOf(text, random.nextInt(text.length + 1));
    }

    private static byte[] tail(byte[] text, Random random) {
        return Arrays.copyOfRange(text, random.nextInt(text.length + 1), text.length);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
