package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Turns patterns into folders, as {@code go help packages} says. */
final class Patterns {
    /** Folders beyond this number are not looked at. */
    private static final int MAX_FOLDERS = 200_000;

    /** Nor those within so many. */
    private static final int MAX_DEPTH = 200;

    private final Sources sources;
    private final ModuleFinder modules;
    private final LoadRequest request;
    private final TreeSet<String> dirs = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int seen;

    private Patterns(Sources sources, ModuleFinder modules, LoadRequest request) {
        this.sources = sources;
        this.modules = modules;
        this.request = request;
    }

    /**
     * What patterns stand for.
     *
     * @param dirs in order
     * @param files of one package that is named file by file, or none
     */
    record Matched(List<String> dirs, List<String> files, List<Problem> problems) {
        Matched {
            dirs = List.copyOf(dirs);
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    static Matched match(Sources sources, ModuleFinder modules, LoadRequest request) {
        Patterns patterns = new Patterns(sources, modules, request);
        List<String> files = new ArrayList<>();
        for (String pattern : request.patterns()) {
            if (pattern.endsWith(".go") && !patterns.isFolder(pattern)) {
                patterns.file(pattern, files);
            } else {
                patterns.pattern(pattern);
            }
        }
        if (!files.isEmpty() && !patterns.dirs.isEmpty()) {
            patterns.problem("", "Go files and packages cannot be named together; name one sort");
        }
        return new Matched(List.copyOf(patterns.dirs), files, patterns.problems);
    }

    private boolean isFolder(String pattern) {
        String path = PathNames.join(request.dir(), pattern);
        return sources.tree().kind(path) == FileTree.Kind.DIRECTORY;
    }

    private void file(String name, List<String> files) {
        String path = PathNames.join(request.dir(), name);
        switch (sources.tree().read(path)) {
            case FileTree.Read.Found _ -> {
                if (!files.isEmpty()
                        && !PathNames.parent(files.getFirst()).equals(PathNames.parent(path))) {
                    problem(
                            name,
                            name
                                    + " lies in another folder than the files before; "
                                    + "name files of one folder");
                } else if (!files.contains(path)) {
                    files.add(path);
                }
            }
            case FileTree.Read.Absent() -> problem(name, "there is no file " + name);
            case FileTree.Read.Refused(var refusal) -> problems.add(refusal);
        }
    }

    private void pattern(String pattern) {
        boolean isLocal =
                pattern.equals(".")
                        || pattern.equals("..")
                        || pattern.startsWith("./")
                        || pattern.startsWith("../")
                        || pattern.startsWith("/");
        int dots = pattern.indexOf("...");
        if (isLocal && dots < 0) {
            folder(pattern);
        } else if (isLocal) {
            String start = PathNames.parent(pattern.substring(0, dots) + "x");
            String dir = PathNames.join(request.dir(), start);
            String full = PathNames.join(request.dir(), pattern);
            if (sources.tree().kind(dir) != FileTree.Kind.DIRECTORY) {
                problem(pattern, "there is no folder " + start + " for the pattern " + pattern);
                return;
            }
            walk(dir, modules.hasModule(dir), path -> matches(full, path), full);
        } else if (dots < 0 && !pattern.equals("all")) {
            importPath(pattern);
        } else {
            byImportPath(pattern);
        }
    }

    private void folder(String pattern) {
        String dir = PathNames.join(request.dir(), pattern);
        if (sources.hasGoFiles(dir)) {
            dirs.add(dir);
        } else if (sources.tree().read(dir) instanceof FileTree.Read.Refused(var refusal)) {
            problems.add(refusal);
        } else if (sources.tree().kind(dir) != FileTree.Kind.DIRECTORY) {
            problem(pattern, "there is no folder " + pattern);
        } else {
            problem(pattern, "no Go files in " + pattern);
        }
    }

    private void importPath(String path) {
        var place = modules.of(request.dir()).find(path, request.dir());
        if (place.isPresent() && place.get().origin() != PackagePlace.Origin.STD) {
            dirs.add(place.get().dir());
        } else if (place.isPresent()) {
            problem(path, "package " + path + " belongs to Go itself; audit a module that uses it");
        } else if (isFolder(path)) {
            problem(path, "package " + path + " is not known; for the folder write ./" + path);
        } else {
            problem(path, "package " + path + " is not there; name one of this module");
        }
    }

    private void byImportPath(String pattern) {
        String wanted = pattern.equals("all") ? "..." : pattern;
        Modules of = modules.of(request.dir());
        int before = dirs.size();
        for (MainModule main : of.mains()) {
            walk(main.dir(), true, dir -> matches(wanted, main.importPathOf(dir)), wanted);
        }
        if (dirs.size() == before) {
            problem(pattern, "the pattern " + pattern + " matches no package; see ./...");
        }
    }

    /** Whether a path is wanted. */
    private interface Wanted {
        boolean test(String path);
    }

    /**
     * Goes through folders; links are not followed.
     *
     * @param inModule whether a nested go.mod bounds the walk: it does within a module, but where
     *     there is none above, each nested module is looked at for itself
     */
    private void walk(String start, boolean inModule, Wanted wanted, String pattern) {
        List<String> todo = new ArrayList<>(List.of(start));
        boolean intoVendor = ("/" + pattern + "/").contains("/vendor/");
        while (!todo.isEmpty()) {
            String dir = todo.removeLast();
            if (++seen > MAX_FOLDERS) {
                problems.add(
                        new Problem(
                                Problem.Kind.LIMIT,
                                new Span(dir, 0, 0),
                                "more than " + MAX_FOLDERS + " folders; the rest is skipped"));
                return;
            }
            Modules of = modules.of(dir);
            if (of.ignores(dir)) {
                continue;
            }
            List<FileTree.Entry> entries = sources.tree().list(dir);
            if (entries.isEmpty()
                    && sources.tree().read(dir) instanceof FileTree.Read.Refused(var refusal)) {
                problems.add(refusal);
            }
            boolean hasGoFiles = false;
            for (FileTree.Entry entry : entries) {
                String name = entry.name();
                if (entry.kind() != FileTree.Kind.DIRECTORY) {
                    hasGoFiles |= name.endsWith(".go");
                    continue;
                }
                String path = dir.equals(".") ? name : dir + "/" + name;
                boolean isSkipped =
                        entry.isLink()
                                || isHidden(name)
                                || name.equals("testdata")
                                || name.equals("vendor") && !intoVendor
                                || inModule && isOtherModule(path);
                if (!isSkipped && path.chars().filter(c -> c == '/').count() > MAX_DEPTH) {
                    problems.add(
                            new Problem(
                                    Problem.Kind.LIMIT,
                                    new Span(path, 0, 0),
                                    "folders are nested deeper than "
                                            + MAX_DEPTH
                                            + "; name the inner ones as patterns of their own"));
                } else if (!isSkipped) {
                    todo.add(path);
                }
            }
            if (hasGoFiles && wanted.test(dir)) {
                dirs.add(dir);
            }
        }
    }

    /** Whether a go.mod starts another module here, other than one of the same go.work. */
    private boolean isOtherModule(String dir) {
        return sources.tree().kind(dir + "/go.mod") == FileTree.Kind.FILE
                && modules.of(request.dir()).mains().stream()
                        .noneMatch(main -> main.dir().equals(dir));
    }

    static boolean isHidden(String name) {
        return name.startsWith("_") || name.startsWith(".");
    }

    /**
     * Whether a path fits a pattern, in which {@code ...} stands for any text; {@code /...} at the
     * end also for nothing.
     */
    static boolean matches(String pattern, String path) {
        if (pattern.endsWith("/...") && path.equals(pattern.substring(0, pattern.length() - 4))) {
            return true;
        }
        String[] parts = pattern.split("\\.\\.\\.", -1);
        if (parts.length == 1) {
            return pattern.equals(path);
        }
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        String last = parts[parts.length - 1];
        return path.length() - at >= last.length() && path.endsWith(last);
    }

    private void problem(String pattern, String message) {
        problems.add(new Problem(Problem.Kind.MISSING, new Span(pattern, 0, 0), message));
    }
}
