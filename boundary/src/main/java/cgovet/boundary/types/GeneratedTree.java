package cgovet.boundary.types;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A tree with the files in front that a build would write. One for a run; of several threads. */
public final class GeneratedTree implements FileTree {
    /** The folder of all that belongs to no file of the disk. */
    public static final String ROOT = "/cgo/";

    private final FileTree back;
    private final Map<String, SourceText> generated = new ConcurrentHashMap<>();
    private final Map<String, Function<String, Optional<String>>> folders =
            new ConcurrentHashMap<>();

    public GeneratedTree(FileTree back) {
        this.back = back;
    }

    void put(String path, String text) {
        String normal = PathNames.normal(path);
        generated.putIfAbsent(normal, SourceText.of(normal, text));
    }

    /**
     * Puts a folder of files that are there when they are asked for.
     *
     * @param dir absolute and normal
     * @param files by their paths in the folder
     */
    public void mount(String dir, Function<String, Optional<String>> files) {
        folders.putIfAbsent(dir + "/", files);
    }

    private Optional<SourceText> text(String path) {
        String normal = PathNames.normal(path);
        SourceText text = generated.get(normal);
        if (text != null || !normal.startsWith(ROOT)) {
            return Optional.ofNullable(text);
        }
        for (var folder : folders.entrySet()) {
            if (normal.startsWith(folder.getKey())) {
                return folder.getValue()
                        .apply(normal.substring(folder.getKey().length()))
                        .map(found -> SourceText.of(normal, found));
            }
        }
        return Optional.empty();
    }

    @Override
    public Read read(String path) {
        Optional<SourceText> text = text(path);
        return text.isPresent() ? new Read.Found(text.get()) : back.read(path);
    }

    @Override
    public List<Entry> list(String dir) {
        return back.list(dir);
    }

    @Override
    public Kind kind(String path) {
        return text(path).isPresent() ? Kind.FILE : back.kind(path);
    }
}
