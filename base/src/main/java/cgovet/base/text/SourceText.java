package cgovet.base.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one file with its line table. Lines and columns count from 1, columns in bytes. */
public final class SourceText {
    private final String path;
    private final byte[] bytes;
    private final int[] lineStarts;

    private SourceText(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.lineStarts = lineStarts(bytes);
    }

    /** Takes over {@code bytes}: the caller must not change them afterwards. */
    public static SourceText of(String path, byte[] bytes) {
        return new SourceText(path, bytes);
    }

    public static SourceText of(String path, String text) {
        return new SourceText(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return path;
    }

    public int size() {
        return bytes.length;
    }

    public byte byteAt(int offset) {
        return bytes[offset];
    }

    /** A copy of all bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * The text between two offsets, decoded as UTF-8; ill-formed bytes become U+FFFD. A tree of a
     * broken file may have nodes that end behind the last byte: there the text ends too.
     */
    public String slice(int start, int end) {
        int last = Math.min(end, bytes.length);
        int first = Math.min(start, last);
        return new String(bytes, first, last - first, StandardCharsets.UTF_8);
    }

    /** The text between two offsets, one char a byte. */
    public String latin1(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The line, from 1, that holds the byte at {@code offset}. */
    public int lineOf(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column, from 1 and in bytes, of the byte at {@code offset}. */
    public int columnOf(int offset) {
        return offset - lineStarts[lineOf(offset) - 1] + 1;
    }

    /** Offset of the first byte of a line, which counts from 1. */
    public int startOfLine(int line) {
        return lineStarts[line - 1];
    }

    /** The line's text without its end-of-line bytes. */
    public String line(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : bytes.length;
        if (end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return slice(start, Math.max(start, end));
    }

    /** A place in this text, cut where the text ends. */
    public Span span(int start, int end) {
        return new Span(path, Math.min(start, bytes.length), Math.min(end, bytes.length));
    }

    private static int[] lineStarts(byte[] bytes) {
        int lines = 1;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
