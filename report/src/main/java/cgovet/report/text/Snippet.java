package cgovet.report.text;

import cgovet.base.text.Harmless;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;

/**
 * One line of source as it is printed, and where its mark goes. A long line is cut around the mark.
 *
 * @param text the harmless line
 * @param column columns before the mark
 * @param width columns under the mark, at least 1
 */
record Snippet(String text, int column, int width) {
    /**
     * Bytes that are looked at on each side of the mark; bounds the work on a line of megabytes.
     */
    private static final int REACH = 400;

    private static final int MAX_COLUMNS = 110;
    private static final int CONTEXT_COLUMNS = 60;
    private static final int TAB = 4;

    /** The first line of {@code at}; a span of several lines is marked to the end of its first. */
    static Snippet of(SourceText source, Span at) {
        int start = Math.min(at.start(), source.size());
        int lineStart = source.startOfLine(source.lineOf(start));
        int lineEnd = endOfLine(source, start);
        int end = Math.max(start, Math.min(at.end(), lineEnd));

        int from = Math.max(lineStart, boundary(source, start - REACH, lineStart));
        int markEnd = Math.min(end, start + REACH);
        int to = Math.min(lineEnd, markEnd + REACH);

        var out = new StringBuilder();
        boolean cutLeft = from > lineStart;
        if (cutLeft) {
            out.append("...");
        }
        expand(out, source.slice(from, start));
        int column = Columns.of(out.toString());
        int before = out.length();
        expand(out, source.slice(start, markEnd));
        int width = Columns.of(out.substring(before));
        expand(out, source.slice(markEnd, to));
        boolean cutRight = to < lineEnd;
        if (cutRight) {
            out.append("...");
        }
        return cut(out.toString(), column, Math.max(1, width));
    }

    private static Snippet cut(String text, int column, int width) {
        if (Columns.of(text) <= MAX_COLUMNS) {
            return new Snippet(text, column, width);
        }
        int left = column + width <= MAX_COLUMNS - 10 ? 0 : Math.max(0, column - CONTEXT_COLUMNS);
        var out = new StringBuilder();
        int skipped = 0;
        int shown = 0;
        if (left > 0) {
            out.append("...");
            shown = 3;
        }
        boolean isCut = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int columns = Columns.of(c);
            if (skipped < left) {
                skipped += columns;
            } else if (shown + columns > MAX_COLUMNS - 3) {
                isCut = true;
                break;
            } else {
                out.appendCodePoint(c);
                shown += columns;
            }
            i += Character.charCount(c);
        }
        if (isCut) {
            out.append("...");
        }
        int at = left > 0 ? column - skipped + 3 : column;
        return new Snippet(out.toString(), at, Math.max(1, Math.min(width, shown - at)));
    }

    /** Appends the harmless form of {@code raw}, tabs as spaces to the next stop. */
    private static void expand(StringBuilder out, String raw) {
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            if (c == '\t') {
                int column = Columns.of(out.toString());
                out.append(" ".repeat(TAB - column % TAB));
            } else {
                Harmless.append(out, raw, i, c);
            }
            i += Character.charCount(c);
        }
    }

    private static int endOfLine(SourceText source, int offset) {
        int line = source.lineOf(offset);
        int end = line < source.lineCount() ? source.startOfLine(line + 1) - 1 : source.size();
        return end > offset && source.byteAt(end - 1) == '\r' ? end - 1 : Math.max(offset, end);
    }

    /** The first offset from {@code offset} on that does not cut a UTF-8 sequence. */
    private static int boundary(SourceText source, int offset, int least) {
        int at = Math.max(offset, least);
        while (at < source.size() && at > least && (source.byteAt(at) & 0xc0) == 0x80) {
            at++;
        }
        return at;
    }
}
