package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Parsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What has been found out about folders and files in this run; the owner of these caches. */
final class Sources {
    private final FileTree tree;
    private final StdLibrary std;

    /* Whole run; used by any thread. */
    private final Map<String, Directory> directories = new ConcurrentHashMap<>();
    private final Map<String, Optional<GoMod>> mods = new ConcurrentHashMap<>();
    private final Map<String, Boolean> withGoFiles = new ConcurrentHashMap<>();
    private final Map<String, Parsed> trees = new ConcurrentHashMap<>();

    Sources(FileTree tree, StdLibrary std) {
        this.tree = tree;
        this.std = std;
    }

    FileTree tree() {
        return tree;
    }

    StdLibrary std() {
        return std;
    }

    FileTree treeOf(String path) {
        return std.holds(path) ? std.tree() : tree;
    }

    Directory directory(String dir) {
        Directory known = directories.get(dir);
        if (known == null) {
            known = Directory.scan(tree, dir);
            directories.put(dir, known);
        }
        return known;
    }

    boolean hasGoFiles(String dir) {
        Boolean known = withGoFiles.get(dir);
        if (known == null) {
            known =
                    tree.list(dir).stream()
                            .anyMatch(entry ->
                                    entry.name().endsWith(".go")
                                            && entry.kind() != FileTree.Kind.DIRECTORY);
            withGoFiles.put(dir, known);
        }
        return known;
    }

    Optional<GoMod> goMod(String dir) {
        return modFile(dir.equals(".") ? "go.mod" : dir + "/go.mod");
    }

    /** A go.mod or go.work file. */
    Optional<GoMod> modFile(String path) {
        Optional<GoMod> known = mods.get(path);
        if (known == null) {
            known =
                    tree.read(path) instanceof FileTree.Read.Found(var text)
                            ? Optional.of(GoMod.parse(text))
                            : Optional.empty();
            mods.put(path, known);
        }
        return known;
    }

    /** The whole tree of a file: the same object until it is released. */
    Parsed parse(String path) {
        return trees.computeIfAbsent(path, _ -> GoParser.parse(text(path), GoParser.Mode.FULL));
    }

    /** The tree of a file without bodies; not kept. */
    Parsed parseDeclarations(String path) {
        Parsed whole = trees.get(path);
        return whole != null ? whole : GoParser.parse(text(path), GoParser.Mode.SKIP_BODIES);
    }

    private SourceText text(String path) {
        return treeOf(path).read(path) instanceof FileTree.Read.Found(var text)
                ? text
                : SourceText.of(path, "");
    }

    void release(String path) {
        trees.remove(path);
    }
}
