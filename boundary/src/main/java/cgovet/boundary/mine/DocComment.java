package cgovet.boundary.mine;

import cgovet.base.text.SourceText;
import cgovet.cfront.syntax.CFunction;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comment above a C declaration says of ownership, in the usual phrases. */
final class DocComment {
    /** What is told of the object that a function returns or hands out. */
    sealed interface Told {
        /** One must release it, with this function if the comment names one, else it is empty. */
        record Release(String function) implements Told {}

        /** It belongs to somebody else. */
        record Borrowed() implements Told {}
    }

    private static final int LONGEST = 8000;
    private static final String NAME = "[`'\"\\\\@#<(]{0,3}(?:ref |c |a |link )?([A-Za-z_]\\w*)";
    private static final String FREED =
            "(?:freed|released|destroyed|closed|deallocated|disposed(?: of)?|unreferenced"
                    + "|unref'?d|deleted|finalized|cleaned up)";
    private static final String FREE =
            "(?:free|release|destroy|close|deallocate|dispose(?: of)?|unref|delete|finalize)";

    /** The function that releases is named. */
    private static final Pattern[] NAMED = {
        phrase(
                "(?:must|should|needs? to|has to|have to|can|is to|may)"
                        + " (?:(?!not\\b|never\\b)\\w+ )?be (?:\\w+ )?"
                        + FREED
                        + "(?: by the (?:caller|user))?(?: \\w+){0,4}?"
                        + " (?:with|using|by|via|through|by calling|by using|by passing it to)"
                        + " (?:the )?(?:function )?"
                        + NAME),
        phrase(
                "(?:must|should|(?<!necessary |required |needed )to) (?:be )?"
                        + FREE
                        + " (?:it|them|the [\\w ]{1,40}?|this [\\w ]{1,40}?)"
                        + " (?:with|using|via|by calling|by using) (?:the )?"
                        + NAME),
        phrase("(?:^|[.;!] |, )" + FREE + " (?:it|them|this)? ?(?:with|using|via) " + NAME),
        phrase(
                "(?:must|should|call|use|invoke|pass(?: it)? to) "
                        + NAME
                        + "\\(\\)?[`'\"]?"
                        + " to (?:free|release|destroy|close|dispose of|delete|deallocate)"),
        phrase(
                "(?:call|use) "
                        + NAME
                        + "\\(\\)?[`'\"]? to (?:lose|loose|drop|give up|give back)"
                        + " (?:the|a|this|its) reference"),
        phrase("(?:must|should|need to) call " + NAME + "\\(?\\)?[`'\"]? (?:on|when|once|after)"),
    };

    private static final Pattern UNNAMED =
            phrase(
                    "(?:must|should|needs? to|has to|have to) (?:\\w+ )?be (?:\\w+ )?"
                            + FREED
                            + "|(?:caller|user) (?:must|should|needs to|has to|is responsible for)"
                            + " (?:free|freeing|release|releasing|destroy|destroying)"
                            + "|(?:caller|user) (?:owns|takes ownership)"
                            + "|owned by the caller");

    private static final Pattern BORROWED =
            phrase(
                    "(?:must|should|need|shall|may) ?not (?:\\w+ )?(?:be )?(?:"
                            + FREED
                            + "|"
                            + FREE
                            + ")"
                            + "|(?:do not|don't|never) "
                            + FREE
                            + "|owned by (?:the )?(?!caller|user)\\w+"
                            + "|internal (?:pointer|storage|buffer|string)");

    private static final int MACROS = 4;

    private DocComment() {}

    private static Pattern phrase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads the comment above a function.
     *
     * @param isFunction whether a name is one of a C function
     */
    static Optional<Told> of(SourceText file, CFunction function, Predicate<String> isFunction) {
        int start = Math.min(function.whole().start(), function.at().start());
        if (!function.at().path().equals(file.path()) || start > file.size()) {
            return Optional.empty();
        }
        String text = above(bare(file.latin1(Math.max(0, start - LONGEST), start)));
        return text.isEmpty() ? Optional.empty() : read(text, function.name(), isFunction);
    }

    static Optional<Told> read(String comment, String function, Predicate<String> isFunction) {
        String text = plain(comment);
        for (Pattern pattern : NAMED) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (!name.equals(function) && isFunction.test(name)) {
                    return Optional.of(new Told.Release(name));
                }
            }
        }
        if (BORROWED.matcher(text).find()) {
            return Optional.of(new Told.Borrowed());
        }
        return UNNAMED.matcher(text).find() ? Optional.of(new Told.Release("")) : Optional.empty();
    }

    /** A text without the macros at its end: {@code LIB_API}, {@code LIB_SINCE(2)}. */
    private static String bare(String text) {
        int end = text.length();
        for (int i = 0; i < MACROS; i++) {
            int at = end;
            while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            if (at > 0 && text.charAt(at - 1) == ')') {
                int open = text.lastIndexOf('(', at);
                int close = text.lastIndexOf(')', at - 2);
                if (open < 0 || close > open) {
                    break;
                }
                at = open;
            }
            int last = at;
            while (at > 0 && isWord(text.charAt(at - 1))) {
                at--;
            }
            if (at == last || at > 0 && text.charAt(at - 1) == '#') {
                break;
            }
            end = at;
        }
        return text.substring(0, end);
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The comment that ends where the text ends, but for white space and the declaration. */
    private static String above(String text) {
        String rest = text.stripTrailing();
        int blank = 0;
        for (int i = rest.length(); i < text.length(); i++) {
            blank += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (blank > 2) {
            return "";
        }
        if (rest.endsWith("*/")) {
            int begin = rest.lastIndexOf("/*");
            return begin < 0 ? "" : rest.substring(begin + 2, rest.length() - 2);
        }
        StringBuilder lines = new StringBuilder();
        while (true) {
            int end = rest.lastIndexOf('\n');
            String line = rest.substring(end + 1).strip();
            if (!line.startsWith("//")) {
                return lines.toString();
            }
            lines.insert(0, line.substring(2) + " ");
            if (end < 0) {
                return lines.toString();
            }
            rest = rest.substring(0, end);
        }
    }

    private static String plain(String comment) {
        StringBuilder out = new StringBuilder();
        boolean isSpace = true;
        boolean isLineStart = true;
        for (int i = 0; i < comment.length(); i++) {
            char c = comment.charAt(i);
            boolean isSkipped = isLineStart && (c == '*' || c == '/' || c == '!');
            if (c == '\n') {
                isLineStart = true;
            } else if (!Character.isWhitespace(c) && !isSkipped) {
                isLineStart = false;
            }
            if (Character.isWhitespace(c) || isSkipped) {
                if (!isSpace) {
                    out.append(' ');
                }
                isSpace = true;
            } else {
                out.append(c);
                isSpace = false;
            }
        }
        return out.toString().strip();
    }
}
