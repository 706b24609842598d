package cgovet.gofront.load;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of go.mod and go.work: verbs with their words, blocks taken apart, comments cut off.
 *
 * @param comment what follows {@code //}, without blanks around it
 */
record ModLines(List<Line> lines, List<Problem> problems) {
    private static final int MAX_BYTES = 16 << 20;

    /** {@code verb words... // comment}, in the line of this number, counted from 1. */
    record Line(String verb, List<String> words, String comment, int number) {
        Line {
            words = List.copyOf(words);
        }
    }

    ModLines {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    static ModLines of(SourceText text) {
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (text.size() > MAX_BYTES) {
            problems.add(problem(text, 1, "has more than 16 MiB and is not read"));
            return new ModLines(lines, problems);
        }
        String block = "";
        for (int i = 1; i <= text.lineCount(); i++) {
            String line = text.line(i);
            int comment = commentStart(line);
            String code = (comment < 0 ? line : line.substring(0, comment)).strip();
            String note = comment < 0 ? "" : line.substring(comment + 2).strip();
            List<String> words = words(code);
            if (words.isEmpty()) {
                continue;
            }
            if (words.equals(List.of(")"))) {
                block = "";
            } else if (!block.isEmpty()) {
                lines.add(new Line(block, words, note, i));
            } else if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.getFirst();
            } else if (words.size() == 3 && words.subList(1, 3).equals(List.of("(", ")"))) {
                block = "";
            } else {
                lines.add(new Line(words.getFirst(), words.subList(1, words.size()), note, i));
            }
        }
        if (!block.isEmpty()) {
            problems.add(problem(text, text.lineCount(), "a block is not closed; add ')'"));
        }
        return new ModLines(lines, problems);
    }

    static Problem problem(SourceText text, int line, String message) {
        int start = text.startOfLine(line);
        return new Problem(Problem.Kind.SYNTAX, text.span(start, start), message);
    }

    private static int commentStart(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (line.startsWith("//", i)
                    && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Words apart by blanks; parentheses and commas stand alone, quoted words lose their quotes.
     */
    private static List<String> words(String code) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '`') {
                int close = code.indexOf(c, at + 1);
                int end = close < 0 ? code.length() : close;
                words.add(code.substring(at + 1, end));
                at = end + 1;
            } else if ("(),[]".indexOf(c) >= 0) {
                words.add(String.valueOf(c));
                at++;
            } else {
                int end = at;
                while (end < code.length()
                        && !Character.isWhitespace(code.charAt(end))
                        && "(),[]".indexOf(code.charAt(end)) < 0) {
                    end++;
                }
                words.add(code.substring(at, end));
                at = end;
            }
        }
        return words;
    }
}
