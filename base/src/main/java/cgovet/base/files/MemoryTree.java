package cgovet.base.files;

import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree of given texts; the folders are those that the texts' paths name. */
public final class MemoryTree implements FileTree {
    private final TreeMap<String, SourceText> files = new TreeMap<>();

    /** From text by path. */
    public static MemoryTree of(Map<String, String> texts) {
        MemoryTree tree = new MemoryTree();
        texts.forEach(tree::put);
        return tree;
    }

    /** From files that are read already, by their paths. */
    public static MemoryTree of(List<SourceText> texts) {
        MemoryTree tree = new MemoryTree();
        texts.forEach(text -> tree.files.put(PathNames.normal(text.path()), text));
        return tree;
    }

    private void put(String path, String text) {
        String normal = PathNames.normal(path);
        files.put(normal, SourceText.of(normal, text));
    }

    @Override
    public Read read(String path) {
        SourceText text = files.get(PathNames.normal(path));
        return text == null ? new Read.Absent() : new Read.Found(text);
    }

    @Override
    public List<Entry> list(String dir) {
        String normal = PathNames.normal(dir);
        TreeMap<String, Kind> names = new TreeMap<>();
        for (String path : files.keySet()) {
            if (!PathNames.isBelow(path, normal) || path.equals(normal)) {
                continue;
            }
            int from = normal.equals(".") ? 0 : normal.equals("/") ? 1 : normal.length() + 1;
            int slash = path.indexOf('/', from);
            if (slash < 0) {
                names.put(path.substring(from), Kind.FILE);
            } else {
                names.put(path.substring(from, slash), Kind.DIRECTORY);
            }
        }
        List<Entry> entries = new ArrayList<>();
        names.forEach((name, kind) -> entries.add(new Entry(name, kind, false)));
        return entries;
    }

    @Override
    public Kind kind(String path) {
        String normal = PathNames.normal(path);
        if (files.containsKey(normal)) {
            return Kind.FILE;
        }
        String prefix = normal.equals("/") ? normal : normal + "/";
        String next = files.ceilingKey(prefix);
        boolean isDir = normal.equals(".") || next != null && next.startsWith(prefix);
        return isDir ? Kind.DIRECTORY : Kind.ABSENT;
    }
}
