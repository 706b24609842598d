package cgovet.cfront.cdt;

import cgovet.base.files.PathNames;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CMacro;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The beginning of a text up to its last {@code #include} before anything but directives and
 * comments: what it means is the same in every file that begins so.
 *
 * @param text the directives alone, each on a line of its own
 * @param pieces where they stand in the file, in order
 * @param end offset behind the last one in the file's text
 */
record Head(String text, List<Piece> pieces, int end) {
    private static final String NAME = "%head%";

    /** Directives whose effect is in what they define, include or leave out. */
    private static final Set<String> PLAIN =
            Set.of(
                    "include", "define", "undef", "if", "ifdef", "ifndef", "else", "elif", "endif",
                    "error", "warning");

    /**
     * A directive.
     *
     * @param at offset in the head's text
     * @param in offset in the file's text
     */
    record Piece(int at, int in, int length) {}

    static Optional<Head> of(SourceText file) {
        String all = file.latin1(0, file.size());
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        Optional<Head> best = Optional.empty();
        int depth = 0;
        int at = 0;
        while ((at = blank(all, at)) < all.length() && all.charAt(at) == '#') {
            int end = line(all, at);
            String directive = all.substring(at, end);
            String word = directive.substring(1).strip().split("[^A-Za-z_]", 2)[0];
            if (!PLAIN.contains(word) || !isWhole(directive)) {
                break;
            }
            depth += word.startsWith("if") ? 1 : word.equals("endif") ? -1 : 0;
            if (depth < 0) {
                break;
            }
            pieces.add(new Piece(text.length(), at, directive.length()));
            text.append(directive).append('\n');
            if (depth == 0 && (word.equals("include") || word.equals("endif"))) {
                best = Optional.of(new Head(text.toString(), List.copyOf(pieces), end));
            }
            at = end;
        }
        return best.filter(head -> head.text.contains("include"));
    }

    /** Behind white space and comments. */
    private static int blank(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = line(text, at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    return at;
                }
                at = end + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The end of a line, and of those that go on after a backslash. */
    private static int line(String text, int from) {
        int at = from;
        while (true) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            int last = end > at && text.charAt(end - 1) == '\r' ? end - 2 : end - 1;
            if (last < at || text.charAt(last) != '\\') {
                return end;
            }
            at = end + 1;
        }
    }

    /** Whether no comment goes on behind it. */
    private static boolean isWhole(String directive) {
        return directive.lastIndexOf("/*") < 0
                || directive.lastIndexOf("*/") > directive.lastIndexOf("/*");
    }

    /** The head as a text of its own. */
    CRequest request(CRequest of) {
        String path = PathNames.join(PathNames.parent(of.text().path()), NAME);
        SourceText alone = SourceText.of(path, text.getBytes(StandardCharsets.ISO_8859_1));
        return new CRequest(
                alone,
                0,
                of.target(),
                of.files(),
                of.includes(),
                of.macros(),
                of.forced(),
                of.bodies());
    }

    /** What stands behind the head, to be read with the macros that are defined there. */
    CRequest rest(CRequest of, Map<String, CMacro> macros) {
        Map<String, String> defined = new LinkedHashMap<>();
        for (CMacro macro : macros.values()) {
            String params =
                    macro.isFunctionLike() ? "(" + String.join(",", macro.params()) + ")" : "";
            defined.put(Bytes.toChars(macro.name() + params), Bytes.toChars(macro.body()));
        }
        byte[] bytes = of.text().toBytes();
        return new CRequest(
                SourceText.of(of.text().path(), Arrays.copyOfRange(bytes, end, bytes.length)),
                of.shift() + end,
                of.target(),
                of.files(),
                of.includes(),
                new CRequest.Macros(defined, Map.of(), List.of()),
                List.of(),
                of.bodies());
    }

    /** Whether nothing stands behind it. */
    boolean isAll(SourceText file) {
        return blank(file.latin1(0, file.size()), end) == file.size();
    }

    /** The same unit with the places of the file that begins with this head. */
    CUnit moved(CUnit unit, CRequest of) {
        return unit.moved(of.text().path(), span -> moved(span, unit.path(), of));
    }

    private Span moved(Span span, String from, CRequest of) {
        if (!span.path().equals(from)) {
            return span;
        }
        return new Span(of.text().path(), place(span.start(), of), place(span.end(), of));
    }

    private int place(int offset, CRequest of) {
        int place = of.shift();
        for (Piece piece : pieces) {
            if (piece.at() > offset) {
                break;
            }
            place = of.shift() + piece.in() + Math.min(offset - piece.at(), piece.length());
        }
        return place;
    }
}
