package cgovet.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a run takes place.
 *
 * @param root absolute: the folder of the nearest {@code .git}, else of {@code go.work} or {@code
 *     go.mod}, else {@code base}
 * @param dir from root to base, {@code .} if they are one
 * @param patterns relative to dir
 */
public record Scene(Path root, String dir, List<String> patterns) {
    public Scene {
        patterns = List.copyOf(patterns);
    }

    /**
     * Patterns that name folders outside the repository of {@code base} move the whole run there.
     */
    static Scene of(Path folder, String option, List<String> patterns) {
        Path base = folder.resolve(option).normalize();
        if (!Files.isDirectory(base)) {
            throw new UsageException(
                    Files.exists(base)
                            ? option + " is no folder"
                            : "there is no folder " + (option.isEmpty() ? folder : option));
        }
        Path real = real(base);
        Path root = rootOf(real);
        List<Path> outside = new ArrayList<>();
        for (String pattern : patterns) {
            Path path = real(base.resolve(fixed(pattern)).normalize());
            if (isPath(base, pattern) && Files.exists(path) && !path.startsWith(root)) {
                outside.add(Files.isDirectory(path) ? path : parent(path));
            }
        }
        if (!outside.isEmpty()) {
            root = rootOf(outside.getFirst());
            real = outside.getFirst();
        }
        List<String> relative = new ArrayList<>();
        for (String pattern : patterns) {
            relative.add(relative(root, real, base, pattern));
        }
        return new Scene(root, slashed(root.relativize(real)), relative);
    }

    /** The folder itself is the root, without a repository around it. */
    static Scene ofFolder(Path base, String pattern) {
        Path path = base.resolve(fixed(pattern)).normalize();
        if (!Files.exists(path)) {
            throw new UsageException("there is no " + pattern);
        }
        Path real = real(path);
        if (!Files.isDirectory(real)) {
            return new Scene(parent(real), ".", List.of("./" + real.getFileName()));
        }
        return new Scene(real, ".", List.of(pattern.endsWith("...") ? "./..." : "."));
    }

    private static String relative(Path root, Path real, Path base, String pattern) {
        if (!isPath(base, pattern)) {
            return pattern;
        }
        Path path = real(base.resolve(fixed(pattern)).normalize());
        if (!path.startsWith(root)) {
            throw new UsageException(
                    pattern + " lies outside " + root + "; run cgovet once for each repository");
        }
        String name = slashed(real.relativize(path));
        String whole = name.equals(".") || name.startsWith("..") ? name : "./" + name;
        return pattern.endsWith("...") ? whole + "/..." : whole;
    }

    /** Whatever exists or looks like a path is one; the rest are import paths and stay. */
    private static boolean isPath(Path base, String pattern) {
        return pattern.startsWith("/")
                || pattern.startsWith(".")
                || pattern.endsWith(".go")
                || Files.exists(base.resolve(fixed(pattern)));
    }

    /** A pattern up to its first wildcard. */
    private static String fixed(String pattern) {
        int dots = pattern.indexOf("...");
        return dots < 0 ? pattern : pattern.substring(0, dots);
    }

    static Path rootOf(Path real) {
        return nearest(real, List.of(".git"))
                .orElseGet(() ->
                        nearest(real, List.of("go.work"))
                                .orElseGet(() -> nearest(real, List.of("go.mod")).orElse(real)));
    }

    private static Optional<Path> nearest(Path from, List<String> names) {
        for (Path at = from; at != null; at = at.getParent()) {
            for (String name : names) {
                if (Files.exists(at.resolve(name))) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }

    private static String slashed(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}
