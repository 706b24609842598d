package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.Problem;
import cgovet.gofront.load.PackagePlace.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which module an import path belongs to, for packages of one go.work, of one go.mod, or of a
 * folder that has neither. Everything about versions is decided once, when it is made.
 */
final class Modules {
    private final Sources sources;
    private final List<MainModule> mains;
    private final Optional<Vendor> vendor;
    private final List<Dependency> dependencies;
    private final List<String> ignores;
    private final List<Problem> problems;
    private final Map<String, Optional<PackagePlace>> places = new ConcurrentHashMap<>();

    /** The vendor folder and its list. */
    record Vendor(String dir, VendorList list, int otherwise) {}

    /** A module and its folder in the tree or the module cache. */
    record Dependency(String path, String dir, Origin origin) {}

    Modules(
            Sources sources,
            List<MainModule> mains,
            Optional<Vendor> vendor,
            List<Dependency> dependencies,
            List<String> ignores,
            List<Problem> problems) {
        this.sources = sources;
        this.mains = List.copyOf(mains);
        this.vendor = vendor;
        List<Dependency> longestFirst = new ArrayList<>(dependencies);
        longestFirst.sort(
                Comparator.comparingInt((Dependency d) -> -d.path().length())
                        .thenComparing(Dependency::path));
        this.dependencies = List.copyOf(longestFirst);
        this.ignores = List.copyOf(ignores);
        this.problems = List.copyOf(problems);
    }

    List<MainModule> mains() {
        return mains;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether an {@code ignore} line of go.mod keeps patterns out of a folder. */
    boolean ignores(String dir) {
        return mains.stream()
                .filter(main -> PathNames.isBelow(dir, main.dir()))
                .map(main -> main.relative(dir))
                .anyMatch(relative -> !relative.isEmpty() && matchesIgnore(relative));
    }

    private boolean matchesIgnore(String relative) {
        for (String ignore : ignores) {
            String plain = PathNames.normal(ignore);
            if (ignore.startsWith("./")
                    ? PathNames.isBelow(relative, plain)
                    : ("/" + relative + "/").contains("/" + plain + "/")) {
                return true;
            }
        }
        return false;
    }

    /** The module that holds a folder: the one with the longest path to it. */
    Optional<MainModule> mainOf(String dir) {
        return mains.stream()
                .filter(main -> PathNames.isBelow(dir, main.dir()))
                .max(Comparator.comparingInt(main -> main.dir().length()));
    }

    /** The package that {@code importPath} means in files of {@code fromDir}. */
    Optional<PackagePlace> find(String importPath, String fromDir) {
        if (!isImportPath(importPath)) {
            return Optional.empty();
        }
        Optional<PackagePlace> std = sources.std().find(importPath, fromDir);
        if (std.isPresent() && (sources.std().holds(fromDir) || !auditsStd())) {
            return std;
        }
        Optional<PackagePlace> place = places.get(importPath);
        if (place == null) {
            place = search(importPath);
            places.put(importPath, place);
        }
        return place.isPresent() ? place : std;
    }

    private boolean auditsStd() {
        return mains.stream().anyMatch(MainModule::isStd);
    }

    private static boolean isImportPath(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.length() > 1000) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return path.indexOf('\\') < 0 && path.indexOf(0) < 0;
    }

    private Optional<PackagePlace> search(String importPath) {
        return inMains(importPath)
                .or(() -> inVendor(importPath))
                .or(() -> inDependencies(importPath));
    }

    private Optional<PackagePlace> inMains(String importPath) {
        return mains.stream()
                .sorted(Comparator.comparingInt((MainModule main) -> -main.path().length()))
                .flatMap(main ->
                        main
                                .dirOf(importPath)
                                .filter(dir -> belongsTo(main, dir))
                                .filter(sources::hasGoFiles)
                                .map(dir ->
                                        new PackagePlace(
                                                importPath, dir, main.goMinor(), Origin.MAIN))
                                .stream())
                .findFirst();
    }

    /** Whether no other go.mod stands between a module's root and a folder of it. */
    private boolean belongsTo(MainModule main, String dir) {
        String at = dir;
        while (!at.equals(main.dir()) && !at.equals(".") && !at.equals("/")) {
            if (sources.tree().kind(at + "/go.mod") == FileTree.Kind.FILE) {
                return false;
            }
            at = PathNames.parent(at);
        }
        return true;
    }

    private Optional<PackagePlace> inVendor(String importPath) {
        return vendor.filter(v -> sources.hasGoFiles(v.dir() + "/" + importPath))
                .map(v ->
                        new PackagePlace(
                                auditsStd() ? "vendor/" + importPath : importPath,
                                v.dir() + "/" + importPath,
                                v.list().minorOf(importPath, v.otherwise()),
                                Origin.VENDOR));
    }

    private Optional<PackagePlace> inDependencies(String importPath) {
        for (Dependency dependency : dependencies) {
            String path = dependency.path();
            if (!importPath.equals(path) && !importPath.startsWith(path + "/")) {
                continue;
            }
            String dir =
                    importPath.equals(path)
                            ? dependency.dir()
                            : dependency.dir() + "/" + importPath.substring(path.length() + 1);
            if (sources.hasGoFiles(dir)) {
                return Optional.of(
                        new PackagePlace(
                                importPath, dir, minorOf(dependency), dependency.origin()));
            }
        }
        return Optional.empty();
    }

    private int minorOf(Dependency dependency) {
        return sources.goMod(dependency.dir())
                .map(GoMod::goMinor)
                .filter(minor -> minor >= 0)
                .orElse(VendorList.UNSAID);
    }
}
