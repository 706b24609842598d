package cgovet.app.fix;

import cgovet.base.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} writes it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /** More differences than that are shown as one. */
    private static final int MAX_DIFFERENCES = 2_000;

    private UnifiedDiff() {}

    /** One line of either text: kept, dropped or added. */
    private record Line(char mark, String text, int before, int after) {}

    /** The bytes of the difference, nothing if there is none. */
    public static byte[] of(SourceText before, SourceText after) {
        List<Line> script = script(lines(before), lines(after));
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < script.size()) {
            if (script.get(at).mark() == ' ') {
                at++;
                continue;
            }
            int from = Math.max(0, at - CONTEXT);
            int last = at;
            for (int i = at; i < script.size() && i <= last + 2 * CONTEXT + 1; i++) {
                if (script.get(i).mark() != ' ') {
                    last = i;
                }
            }
            int to = Math.min(script.size(), last + CONTEXT + 1);
            if (out.isEmpty()) {
                out.append("--- a/").append(latin1(before.path())).append('\n');
                out.append("+++ b/").append(latin1(after.path())).append('\n');
            }
            hunk(script.subList(from, to), out);
            at = to;
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin1(String path) {
        return new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void hunk(List<Line> lines, StringBuilder out) {
        long old = lines.stream().filter(line -> line.mark() != '+').count();
        long young = lines.stream().filter(line -> line.mark() != '-').count();
        Line first = lines.getFirst();
        out.append("@@ -").append(range(first.before(), old));
        out.append(" +").append(range(first.after(), young)).append(" @@\n");
        for (Line line : lines) {
            out.append(line.mark()).append(line.text());
            if (!line.text().endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static String range(int start, long count) {
        return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
    }

    private static List<String> lines(SourceText text) {
        List<String> lines = new ArrayList<>();
        String all = text.latin1(0, text.size());
        int from = 0;
        while (from < all.length()) {
            int end = all.indexOf('\n', from);
            int to = end < 0 ? all.length() : end + 1;
            lines.add(all.substring(from, to));
            from = to;
        }
        return lines;
    }

    /** The shortest way from one list to the other (E. W. Myers' greedy search). */
    private static List<Line> script(List<String> a, List<String> b) {
        int limit = Math.min(MAX_DIFFERENCES, a.size() + b.size());
        int[] far = new int[2 * limit + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= limit; d++) {
            trace.add(far.clone());
            for (int k = -d; k <= d; k += 2) {
                int at = limit + 1 + k;
                int x =
                        k == -d || k != d && far[at - 1] < far[at + 1]
                                ? far[at + 1]
                                : far[at - 1] + 1;
                while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
                    x++;
                }
                far[at] = x;
                if (x >= a.size() && x - k >= b.size()) {
                    return back(a, b, trace, limit);
                }
            }
        }
        List<Line> whole = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            whole.add(new Line('-', a.get(i), i, 0));
        }
        for (int i = 0; i < b.size(); i++) {
            whole.add(new Line('+', b.get(i), a.size(), i));
        }
        return whole;
    }

    private static List<Line> back(List<String> a, List<String> b, List<int[]> trace, int limit) {
        List<Line> reversed = new ArrayList<>();
        int x = a.size();
        int y = b.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] far = trace.get(d);
            int k = x - y;
            int at = limit + 1 + k;
            boolean down = k == -d || k != d && far[at - 1] < far[at + 1];
            int from = d == 0 ? 0 : down ? far[at + 1] : far[at - 1];
            int fromY = d == 0 ? 0 : from - (down ? k + 1 : k - 1);
            int stop = d == 0 ? 0 : down ? from : from + 1;
            while (x > stop && y > (d == 0 ? 0 : down ? fromY + 1 : fromY)) {
                x--;
                y--;
                reversed.add(new Line(' ', a.get(x), x, y));
            }
            if (d > 0) {
                if (down) {
                    y--;
                    reversed.add(new Line('+', b.get(y), x, y));
                } else {
                    x--;
                    reversed.add(new Line('-', a.get(x), x, y));
                }
            }
        }
        return List.copyOf(reversed.reversed());
    }
}
