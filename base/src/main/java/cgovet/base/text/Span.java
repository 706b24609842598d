package cgovet.base.text;

/**
 * A place in a file: bytes {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param path the file's name as {@link cgovet.base.files.FileTree} gives it: relative to the root,
 *     separated by '/'
 */
public record Span(String path, int start, int end) implements Comparable<Span> {
    /** Stands where a fact has no place in any file. */
    public static final Span NONE = new Span("", 0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(path + ": span " + start + ".." + end);
        }
    }

    /** The smallest span that holds both; both must lie in one file. */
    public Span to(Span that) {
        return new Span(path, Math.min(start, that.start), Math.max(end, that.end));
    }

    public boolean isNone() {
        return path.isEmpty();
    }

    @Override
    public int compareTo(Span that) {
        int byPath = path.compareTo(that.path);
        if (byPath != 0) {
            return byPath;
        }
        return start != that.start
                ? Integer.compare(start, that.start)
                : Integer.compare(end, that.end);
    }
}
