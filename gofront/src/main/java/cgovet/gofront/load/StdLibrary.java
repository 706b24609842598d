package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.files.Resources;
import cgovet.base.text.SourceText;
import cgovet.gofront.load.PackagePlace.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The standard library: the declarations that are shipped, or the sources of a GOROOT. Its folders
 * are {@code $GOROOT/src/…} in the first case.
 */
final class StdLibrary {
    private static final String SHIPPED_ROOT = "$GOROOT/src";

    private final FileTree tree;
    private final String root;
    private final int goMinor;

    private StdLibrary(FileTree tree, String root, int goMinor) {
        this.tree = tree;
        this.root = root;
        this.goMinor = goMinor;
    }

    /** The declarations of a Go version, or of the nearest one that is shipped. */
    static StdLibrary shipped(int goMinor) {
        int minor = Math.min(goMinor, LoadRequest.NEWEST_GO);
        while (minor < LoadRequest.NEWEST_GO && !isShipped(minor)) {
            minor++;
        }
        return new StdLibrary(new Shipped(pack(minor)), SHIPPED_ROOT, minor);
    }

    /** The newest version is whole; the others tell how they differ from it. */
    static StdPack pack(int minor) {
        StdPack newest = minor == LoadRequest.NEWEST_GO ? null : pack(LoadRequest.NEWEST_GO);
        byte[] pack = resource("go1." + minor + ".pack");
        String index = new String(resource("go1." + minor + ".index"), StandardCharsets.UTF_8);
        return new StdPack(pack, index, newest);
    }

    static StdLibrary of(FileTree tree, String goroot, int goMinor) {
        return new StdLibrary(tree, goroot + "/src", goMinor);
    }

    private static boolean isShipped(int minor) {
        return Resources.read(StdLibrary.class, "std/go1." + minor + ".index").isPresent();
    }

    private static byte[] resource(String name) {
        return Resources.read(StdLibrary.class, "std/" + name)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the shipped declarations " + name + " are missing"));
    }

    FileTree tree() {
        return tree;
    }

    /** The Go version that the declarations are of. */
    int goMinor() {
        return goMinor;
    }

    /** Whether a folder or file is one of the standard library. */
    boolean holds(String path) {
        return path.startsWith(root + "/");
    }

    /** The package that a path means; within the library its own vendor folder counts too. */
    Optional<PackagePlace> find(String importPath, String fromDir) {
        int slash = importPath.indexOf('/');
        boolean hasHost = (slash < 0 ? importPath : importPath.substring(0, slash)).contains(".");
        if (hasHost && !holds(fromDir)) {
            return Optional.empty();
        }
        String path = hasHost ? "vendor/" + importPath : importPath;
        String dir = root + "/" + path;
        boolean isThere =
                tree.list(dir).stream()
                        .anyMatch(entry ->
                                entry.kind() == FileTree.Kind.FILE && entry.name().endsWith(".go"));
        return isThere
                ? Optional.of(new PackagePlace(path, dir, goMinor, Origin.STD))
                : Optional.empty();
    }

    /** A tree of a pack's packages, unpacked when they are asked for. */
    private static final class Shipped implements FileTree {
        private final StdPack pack;
        private final ConcurrentHashMap<String, Map<String, byte[]>> unpacked =
                new ConcurrentHashMap<>();

        Shipped(StdPack pack) {
            this.pack = pack;
        }

        private Map<String, byte[]> files(String dir) {
            return dir.startsWith(SHIPPED_ROOT + "/")
                    ? unpacked.computeIfAbsent(
                            dir.substring(SHIPPED_ROOT.length() + 1), pack::files)
                    : Map.of();
        }

        @Override
        public Read read(String path) {
            int slash = path.lastIndexOf('/');
            byte[] bytes =
                    slash < 0
                            ? null
                            : files(path.substring(0, slash)).get(path.substring(slash + 1));
            return bytes == null ? new Read.Absent() : new Read.Found(SourceText.of(path, bytes));
        }

        @Override
        public List<Entry> list(String dir) {
            List<Entry> entries = new ArrayList<>();
            files(dir).keySet().forEach(name -> entries.add(new Entry(name, Kind.FILE, false)));
            return entries;
        }

        @Override
        public Kind kind(String path) {
            return read(path) instanceof Read.Found
                    ? Kind.FILE
                    : files(path).isEmpty() ? Kind.ABSENT : Kind.DIRECTORY;
        }
    }
}
