package cgovet.boundary.types;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A tree with the files in front that a build would write. One for a run; of several threads. */
public final class GeneratedTree implements FileTree {
    private final FileTree back;
    private final Map<String, SourceText> generated = new ConcurrentHashMap<>();

    public GeneratedTree(FileTree back) {
        this.back = back;
    }

    void put(String path, String text) {
        String normal = PathNames.normal(path);
        generated.putIfAbsent(normal, SourceText.of(normal, text));
    }

    @Override
    public Read read(String path) {
        SourceText text = generated.get(PathNames.normal(path));
        return text == null ? back.read(path) : new Read.Found(text);
    }

    @Override
    public List<Entry> list(String dir) {
        return back.list(dir);
    }

    @Override
    public Kind kind(String path) {
        return generated.containsKey(PathNames.normal(path)) ? Kind.FILE : back.kind(path);
    }
}
