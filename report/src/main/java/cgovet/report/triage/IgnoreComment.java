package cgovet.report.triage;

import cgovet.base.finding.RuleInfo;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that asks not to report findings: {@code //cgovet:ignore CGO1001 -- reason} on the line
 * of the finding or on the one before, {@code //cgovet:ignore-file CGO1001 -- reason} anywhere in
 * the file, {@code //nolint:cgovet // reason}; in C the same between slash and asterisk.
 *
 * @param line that it speaks of, from 1; 0 for the whole file
 * @param names ids, beginnings of ids, names of rules, or ALL
 * @param reason may be empty
 */
record IgnoreComment(Span at, int line, List<String> names, String reason) {
    /** Lines that are longer hold no such comment that a person wrote. */
    private static final int MAX_LINE = 4_000;

    private static final Pattern IGNORE =
            Pattern.compile("(?://|/\\*)\\s?cgovet:ignore(-file)?(?![\\w-])(.{0,1000})");

    private static final Pattern NOLINT =
            Pattern.compile("//\\s?nolint:([\\w,-]{1,200})(?:\\s*//\\s*(.{0,500}))?");

    IgnoreComment {
        names = List.copyOf(names);
    }

    /** All of a file, in order. */
    static List<IgnoreComment> in(SourceText text) {
        List<IgnoreComment> comments = new ArrayList<>();
        if (!text.latin1(0, text.size()).contains("cgovet")) {
            return comments;
        }
        for (int line = 1; line <= text.lineCount(); line++) {
            String content = text.line(line);
            if (content.length() <= MAX_LINE
                    && (content.contains("cgovet:ignore") || content.contains("nolint:"))) {
                of(text, line, content).ifPresent(comments::add);
            }
        }
        return comments;
    }

    private static Optional<IgnoreComment> of(SourceText text, int line, String content) {
        Matcher ignore = IGNORE.matcher(content);
        if (ignore.find()) {
            boolean isOfFile = ignore.group(1) != null;
            String rest = ignore.group(2).replaceFirst("\\*/.*", "");
            int dashes = rest.indexOf("--");
            String names = dashes < 0 ? rest : rest.substring(0, dashes);
            String reason = dashes < 0 ? "" : rest.substring(dashes + 2).strip();
            return Optional.of(
                    new IgnoreComment(
                            span(text, line, content, ignore.start()),
                            isOfFile ? 0 : spokenOf(text, line, content, ignore.start()),
                            split(names),
                            reason));
        }
        Matcher nolint = NOLINT.matcher(content);
        if (nolint.find() && split(nolint.group(1)).contains("cgovet")) {
            String reason = nolint.group(2) == null ? "" : nolint.group(2).strip();
            return Optional.of(
                    new IgnoreComment(
                            span(text, line, content, nolint.start()),
                            spokenOf(text, line, content, nolint.start()),
                            List.of("ALL"),
                            reason));
        }
        return Optional.empty();
    }

    private static Span span(SourceText text, int line, String content, int column) {
        int start = text.startOfLine(line) + bytes(content.substring(0, column));
        return text.span(start, text.startOfLine(line) + bytes(content));
    }

    private static int bytes(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The comment's own line if code stands before it, else the next line of code. */
    private static int spokenOf(SourceText text, int line, String content, int column) {
        if (!content.substring(0, column).isBlank()) {
            return line;
        }
        int next = line + 1;
        while (next <= text.lineCount() && isNoCode(text.line(next).strip())) {
            next++;
        }
        return next;
    }

    private static boolean isNoCode(String line) {
        return line.isEmpty() || line.startsWith("//") || line.startsWith("/*");
    }

    private static List<String> split(String names) {
        List<String> list = new ArrayList<>();
        for (String name : names.strip().split("[\\s,]+", -1)) {
            if (!name.isEmpty()) {
                list.add(name);
            }
        }
        return list;
    }

    boolean isAbout(RuleInfo rule) {
        return names.stream().anyMatch(name -> names(name, rule));
    }

    /** Whether a name stands for a rule. */
    static boolean names(String name, RuleInfo rule) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("ALL")
                || (upper.matches("CGO\\d{0,4}") && rule.id().startsWith(upper))
                || name.equals(rule.name())
                || name.equals(rule.path());
    }
}
