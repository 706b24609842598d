package cgovet.base.files;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The disk, as far as its roots reach. A file is read once a run, unless memory gets short; the
 * contents of other files than regular ones are never touched.
 */
public final class RealTree implements FileTree {
    private final Path root;
    private final List<Path> realRoots = new ArrayList<>();
    private final ConcurrentHashMap<String, Place> places = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, SoftReference<Read>> reads = new ConcurrentHashMap<>();

    private RealTree(Path root) {
        this.root = root;
    }

    /**
     * A tree below {@code root}.
     *
     * @param others absolute paths of further folders that may be read; those that do not exist are
     *     ignored
     */
    public static RealTree of(String root, List<String> others) {
        RealTree tree = new RealTree(Path.of(root).toAbsolutePath().normalize());
        tree.addRoot(tree.root);
        others.forEach(other -> tree.addRoot(Path.of(other)));
        return tree;
    }

    private void addRoot(Path path) {
        try {
            realRoots.add(path.toRealPath());
        } catch (IOException e) {
            // Not there: nothing can be read from it, so it is no root.
        }
    }

    /** Where a path leads. */
    private sealed interface Place {
        record At(Path real, BasicFileAttributes attributes) implements Place {}

        record Nowhere() implements Place {}

        record Barred(String reason) implements Place {}
    }

    private Place place(String path) {
        return places.computeIfAbsent(path, this::locate);
    }

    private Place locate(String path) {
        if (path.equals("..") || path.startsWith("../")) {
            return new Place.Barred(
                    "lies outside the audited folder; run cgovet on a parent folder");
        }
        try {
            Path real = root.resolve(path).toRealPath();
            if (realRoots.stream().noneMatch(real::startsWith)) {
                return new Place.Barred(
                        "leads outside the folders that may be read; audit a folder that holds it");
            }
            return new Place.At(real, Files.readAttributes(real, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return new Place.Nowhere();
        } catch (AccessDeniedException e) {
            return new Place.Barred("cannot be reached; give read permission to its folders");
        } catch (InvalidPathException e) {
            return new Place.Barred("has a name that this system cannot express; rename it");
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "" : e.getReason();
            if (reason.equals("Not a directory")) {
                return new Place.Nowhere();
            }
            return new Place.Barred(
                    isLoop(reason)
                            ? "is a symbolic link that leads back to itself; remove it"
                            : "cannot be read: " + reason + "; check the file system");
        } catch (IOException e) {
            return new Place.Barred("cannot be read; check the file system");
        }
    }

    private static boolean isLoop(String reason) {
        return reason.contains("levels of symbolic links") || reason.contains("loop");
    }

    @Override
    public Read read(String path) {
        String normal = PathNames.normal(path);
        SoftReference<Read> kept = reads.get(normal);
        Read read = kept == null ? null : kept.get();
        if (read == null) {
            read = load(normal);
            reads.put(normal, new SoftReference<>(read));
        }
        return read;
    }

    private Read load(String path) {
        return switch (place(path)) {
            case Place.Nowhere() -> new Read.Absent();
            case Place.Barred(var reason) -> refused(path, reason);
            case Place.At(var real, var attributes) when attributes.isDirectory() ->
                    Files.isReadable(real) && Files.isExecutable(real)
                            ? new Read.Absent()
                            : refused(path, "may not be read; give yourself read permission");
            case Place.At(_, var attributes) when !attributes.isRegularFile() ->
                    refused(path, "is no regular file; remove it from the source folder");
            case Place.At(_, var attributes) when attributes.size() > MAX_BYTES -> tooLarge(path);
            case Place.At(var real, _) -> load(path, real);
        };
    }

    private static Read load(String path, Path real) {
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? tooLarge(path)
                    : new Read.Found(SourceText.of(path, bytes));
        } catch (NoSuchFileException e) {
            return new Read.Absent();
        } catch (AccessDeniedException e) {
            return refused(path, "may not be read; give yourself read permission");
        } catch (IOException e) {
            return refused(path, "cannot be read; check the file system");
        }
    }

    private static Read tooLarge(String path) {
        return refused(
                path, "is larger than " + (MAX_BYTES >> 20) + " MiB and is skipped; split it");
    }

    private static Read refused(String path, String reason) {
        return new Read.Refused(
                new Problem(Problem.Kind.UNREADABLE, new Span(path, 0, 0), path + " " + reason));
    }

    @Override
    public List<Entry> list(String dir) {
        String normal = PathNames.normal(dir);
        if (!(place(normal) instanceof Place.At(var real, var attributes))
                || !attributes.isDirectory()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(real)) {
            for (Path name : names) {
                entry(normal, name).ifPresent(entries::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private Optional<Entry> entry(String dir, Path path) {
        String name = path.getFileName().toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean isLink = attributes.isSymbolicLink();
            Kind kind = isLink ? kind(dir + "/" + name) : kindOf(attributes);
            return Optional.of(new Entry(name, kind == Kind.ABSENT ? Kind.OTHER : kind, isLink));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Kind kind(String path) {
        return switch (place(PathNames.normal(path))) {
            case Place.At(_, var attributes) -> kindOf(attributes);
            case Place.Nowhere() -> Kind.ABSENT;
            case Place.Barred _ -> Kind.OTHER;
        };
    }

    private static Kind kindOf(BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                ? Kind.FILE
                : attributes.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
    }
}
