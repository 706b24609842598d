package cgovet.gofront.syntax;

import java.nio.charset.StandardCharsets;

/** Sizes of text in bytes. */
final class Utf8 {
    private Utf8() {}

    static int length(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
