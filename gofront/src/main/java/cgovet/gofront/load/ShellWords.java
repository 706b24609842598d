package cgovet.gofront.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the arguments of a {@code #cgo} line: blanks, quotes and backslashes, nothing else. */
final class ShellWords {
    private ShellWords() {}

    /** Empty if a quotation or an escape does not end. */
    static Optional<List<String>> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean escaped = false;
        boolean quoted = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (escaped) {
                escaped = false;
                word.append(c);
            } else if (c == '\\') {
                escaped = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quoted = true;
                quote = c;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
            } else if (quoted || !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
                quoted = false;
            }
        }
        if (quoted || !word.isEmpty()) {
            words.add(word.toString());
        }
        return quote != 0 || escaped ? Optional.empty() : Optional.of(words);
    }
}
