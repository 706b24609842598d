package cgovet.base.files;

import java.util.List;
import java.util.TreeMap;

/** Texts that stand in front of a tree: what an editor holds and has not saved. */
public final class OverlayTree implements FileTree {
    private final MemoryTree front;
    private final FileTree back;

    public OverlayTree(MemoryTree front, FileTree back) {
        this.front = front;
        this.back = back;
    }

    @Override
    public Read read(String path) {
        return front.read(path) instanceof Read.Found found ? found : back.read(path);
    }

    @Override
    public List<Entry> list(String dir) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        back.list(dir).forEach(entry -> entries.put(entry.name(), entry));
        front.list(dir).forEach(entry -> entries.merge(entry.name(), entry, OverlayTree::front));
        return List.copyOf(entries.values());
    }

    private static Entry front(Entry back, Entry front) {
        return front.kind() == Kind.FILE ? front : back;
    }

    @Override
    public Kind kind(String path) {
        Kind kind = front.kind(path);
        return kind == Kind.FILE ? kind : kind == Kind.ABSENT ? back.kind(path) : Kind.DIRECTORY;
    }
}
