package cgovet.base.files;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.List;

/** Files as cgovet sees them. Paths need not be normal; texts carry normal ones. */
public interface FileTree {
    /** A larger file is refused. */
    int MAX_BYTES = 32 << 20;

    Read read(String path);

    /** What lies in a folder, by name; empty if it is no folder or may not be read. */
    List<Entry> list(String dir);

    /** What is at {@code path}, links followed; {@link Kind#OTHER} also for what is refused. */
    Kind kind(String path);

    /** What there is at a path. */
    enum Kind {
        FILE,
        DIRECTORY,
        /** A pipe, socket or device, or a link that leaves the roots or leads nowhere. */
        OTHER,
        ABSENT
    }

    /**
     * One name in a folder.
     *
     * @param kind that of the target if it is a link
     */
    record Entry(String name, Kind kind, boolean isLink) {}

    /** The outcome of reading a file. */
    sealed interface Read {
        record Found(SourceText text) implements Read {}

        /** There is nothing of this name, or it is a folder. */
        record Absent() implements Read {}

        /** It may not or cannot be read, or listed; the message says why and what to do. */
        record Refused(Problem problem) implements Read {}
    }
}
