package cgovet.base.files;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Notes everything that is asked of a tree, with what it answered. */
public final class RecordingTree implements FileTree {
    private final FileTree tree;
    private final ConcurrentSkipListMap<String, String> asked = new ConcurrentSkipListMap<>();

    public RecordingTree(FileTree tree) {
        this.tree = tree;
    }

    /**
     * Answers by question, so far. A question is {@code read}, {@code list} or {@code kind} with a
     * normal path; an answer is a content hash, {@code absent}, {@code refused}, or a kind. Equal
     * answers to the same questions mean that a run would see the same.
     */
    public SortedMap<String, String> record() {
        return new TreeMap<>(asked);
    }

    /** Normal paths of the files that were read. */
    public List<String> filesRead() {
        List<String> paths = new ArrayList<>();
        asked.forEach((question, answer) -> {
            if (question.startsWith("read ") && answer.startsWith("sha256:")) {
                paths.add(question.substring("read ".length()));
            }
        });
        return paths;
    }

    /** A hash of {@link #record}. */
    public String key() {
        ContentHash hash = new ContentHash();
        asked.forEach((question, answer) -> hash.add(question).add(answer));
        return hash.finish();
    }

    @Override
    public Read read(String path) {
        Read read = tree.read(path);
        asked.computeIfAbsent("read " + PathNames.normal(path), _ -> answer(read));
        return read;
    }

    private static String answer(Read read) {
        return switch (read) {
            case Read.Found(var text) -> new ContentHash().add(text.toBytes()).finish();
            case Read.Absent() -> "absent";
            case Read.Refused _ -> "refused";
        };
    }

    @Override
    public List<Entry> list(String dir) {
        List<Entry> entries = tree.list(dir);
        asked.computeIfAbsent("list " + PathNames.normal(dir), _ -> answer(entries));
        return entries;
    }

    private static String answer(List<Entry> entries) {
        ContentHash hash = new ContentHash();
        for (Entry entry : entries) {
            hash.add(entry.name()).add(entry.kind().name());
        }
        return hash.finish();
    }

    @Override
    public Kind kind(String path) {
        Kind kind = tree.kind(path);
        asked.computeIfAbsent("kind " + PathNames.normal(path), _ -> kind.name());
        return kind;
    }
}
