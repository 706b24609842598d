package cgovet.rules.edit;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.GoFile;
import java.util.BitSet;

/** The lines of a Go file: what stands alone on them, and where comments are lined up. */
final class Lines {
    private final SourceText text;

    /** Lines with a comment behind code. */
    private final BitSet commented = new BitSet();

    Lines(GoFile file) {
        this.text = file.text();
        for (CommentGroup group : file.comments()) {
            for (Comment comment : group.list()) {
                int line = text.lineOf(comment.pos());
                if (!isBlank(text.startOfLine(line), comment.pos())) {
                    commented.set(line);
                }
            }
        }
    }

    boolean isBlank(int start, int end) {
        for (int at = start; at < end; at++) {
            if (" \t\r\n".indexOf(text.byteAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    boolean isBlankLine(int line) {
        return line >= 1
                && line <= text.lineCount()
                && isBlank(text.startOfLine(line), startAfter(line));
    }

    /** Whether nothing but white space stands before it on its line. */
    boolean startsLine(int offset) {
        return isBlank(text.startOfLine(text.lineOf(offset)), offset);
    }

    /** Whether nothing but a comment that ends there stands behind it on its line. */
    boolean endsLine(int offset) {
        int line = text.lineOf(Math.max(0, offset - 1));
        String rest = text.slice(offset, startAfter(line)).strip();
        return rest.isEmpty()
                || rest.startsWith("//")
                || rest.startsWith("/*") && rest.indexOf("*/") == rest.length() - 2;
    }

    boolean hasComment(int line) {
        return commented.get(line);
    }

    /** Whether a change of the line's length, or a line put behind it, may move comments. */
    boolean isAligned(int line) {
        return hasComment(line) && (hasComment(line - 1) || hasComment(line + 1));
    }

    /** Offset of the line after this one. */
    int startAfter(int line) {
        return line < text.lineCount() ? text.startOfLine(line + 1) : text.size();
    }

    String indent(int offset) {
        int start = text.startOfLine(text.lineOf(offset));
        int at = start;
        while (at < offset && " \t".indexOf(text.byteAt(at)) >= 0) {
            at++;
        }
        return text.slice(start, at);
    }

    /** How the line ends. */
    String end(int line) {
        int next = startAfter(line);
        return next >= 2 && text.byteAt(next - 2) == '\r' ? "\r\n" : "\n";
    }

    int of(int offset) {
        return text.lineOf(offset);
    }
}
