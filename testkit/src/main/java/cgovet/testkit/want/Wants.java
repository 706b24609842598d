package cgovet.testkit.want;

import cgovet.base.finding.Finding;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The expectations of some files. */
public final class Wants {
    private static final Pattern COMMENT = Pattern.compile("(?://|/\\*)\\s*want(-below)?\\s+(.*)");
    private static final Pattern GAP =
            Pattern.compile("(?://|/\\*)\\s*gap:\\s*(.*?)(?:\\s*\\*/)?$");
    private static final Pattern ONE =
            Pattern.compile("([a-z]+/[a-z0-9-]+)\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`)\\s*");

    private final List<Want> wants = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, SourceText> files = new HashMap<>();

    private Wants() {}

    public static Wants of(List<SourceText> files) {
        var wants = new Wants();
        files.forEach(wants::read);
        return wants;
    }

    /** In order of file and line. */
    public List<Want> all() {
        return List.copyOf(wants);
    }

    /** Verdicts known to be wrong: {@code path:line: why}. */
    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /**
     * What is missing, what was not expected, and which comments cannot be read; nothing if all is
     * well. A finding meets one expectation only.
     */
    public List<String> mistakes(List<Finding> findings) {
        List<String> all = new ArrayList<>(mistakes);
        List<Finding> open = new ArrayList<>(findings);
        for (Want want : wants) {
            SourceText text = files.get(want.path());
            if (text == null || !open.removeIf(first(open, want, text))) {
                all.add("missing: " + want);
            }
        }
        for (Finding finding : open) {
            SourceText text = files.get(finding.at().path());
            String line = text == null ? "?" : "" + text.lineOf(finding.at().start());
            all.add(
                    "unexpected: "
                            + finding.at().path()
                            + ":"
                            + line
                            + ": "
                            + finding.rule().path()
                            + " \""
                            + finding.message()
                            + "\"");
        }
        return all;
    }

    /** True for the first open finding that meets the expectation, and for no other. */
    private static Predicate<Finding> first(List<Finding> open, Want want, SourceText text) {
        for (Finding finding : open) {
            if (want.isMetBy(finding, text)) {
                return candidate -> candidate == finding;
            }
        }
        return candidate -> false;
    }

    private void read(SourceText text) {
        files.put(text.path(), text);
        for (int line = 1; line <= text.lineCount(); line++) {
            String content = text.line(line);
            Matcher gap = GAP.matcher(content);
            if (gap.find()) {
                gaps.add(text.path() + ":" + line + ": " + gap.group(1));
            }
            Matcher comment = COMMENT.matcher(content);
            if (comment.find()) {
                int at = comment.group(1) == null ? line : line + 1;
                wants(text.path(), at, comment.group(2));
            }
        }
    }

    private void wants(String path, int line, String list) {
        Matcher one = ONE.matcher(list);
        int end = 0;
        while (one.find() && one.start() == end) {
            end = one.end();
            String regex = one.group(2) != null ? unquoted(one.group(2)) : one.group(3);
            try {
                wants.add(new Want(path, line, one.group(1), Pattern.compile(regex)));
            } catch (PatternSyntaxException e) {
                mistakes.add(path + ":" + line + ": " + e.getMessage());
            }
        }
        String rest = list.substring(end).strip();
        if (end == 0 || !(rest.isEmpty() || rest.startsWith("*/") || rest.startsWith("//"))) {
            mistakes.add(path + ":" + line + ": cannot read the expectation: " + list);
        }
    }

    /** Only the quote itself needs a backslash; others belong to the expression. */
    private static String unquoted(String text) {
        return text.replace("\\\"", "\"");
    }
}
