package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints what is loaded, a line a package, for comparison with {@code go list}: {@code ROOT TARGET
 * MODCACHE PATTERN...}; {@code -} for no module cache. Times go to standard error.
 */
final class LoadDump {
    private LoadDump() {}

    public static void main(String[] args) {
        List<String> patterns = Arrays.asList(args).subList(3, args.length);
        Optional<String> cache = args[2].equals("-") ? Optional.empty() : Optional.of(args[2]);
        LoadRequest request =
                new LoadRequest(
                        ".",
                        patterns,
                        List.of(Target.parse(args[1]).orElseThrow()),
                        List.of(),
                        LoadRequest.NEWEST_GO,
                        true,
                        Optional.empty(),
                        cache);
        long start = System.nanoTime();
        RealTree tree = RealTree.of(args[0], cache.map(List::of).orElse(List.of()));
        Workspace workspace = Loader.load(tree, request);
        long loaded = System.nanoTime();
        int files = 0;
        long bytes = 0;
        int problems = 0;
        if (System.getProperty("parse") != null) {
            for (LoadedPackage pkg : workspace.packages()) {
                for (var file : pkg.files()) {
                    files++;
                    bytes += file.text().size();
                }
                problems += pkg.syntaxProblems().size();
            }
        }
        long parsed = System.nanoTime();
        for (LoadedPackage pkg : workspace.packages()) {
            print(pkg);
        }
        if (System.getProperty("deps") != null) {
            dependencies(tree, workspace);
        }
        workspace.problems().forEach(problem -> print("problem", problem));
        workspace.notes().forEach(problem -> print("note", problem));
        System.err.printf(
                "load %d ms, parse %d ms: %d packages, %d files, %d KB, %d syntax problems%n",
                (loaded - start) / 1_000_000,
                (parsed - loaded) / 1_000_000,
                workspace.packages().size(),
                files,
                bytes >> 10,
                problems);
    }

    /** Prints where each package lies that the loaded ones import, by whatever detour. */
    private static void dependencies(RealTree tree, Workspace workspace) {
        Set<String> seen = new HashSet<>();
        for (LoadedPackage pkg : workspace.packages()) {
            if (!pkg.isOffTarget() && !pkg.isTest()) {
                follow(tree, pkg, pkg.selection().withoutTests(), pkg.dir(), seen);
            }
        }
    }

    private static void follow(
            RealTree tree, LoadedPackage pkg, Selection from, String dir, Set<String> seen) {
        for (GoSource file : from.goFiles()) {
            for (String path : file.imports()) {
                Optional<PackagePlace> place = pkg.modules().find(path, dir);
                if (place.isEmpty() || !seen.add(place.get().importPath())) {
                    continue;
                }
                String to = place.get().dir();
                System.out.println("dependency\t" + place.get().importPath() + "\t" + to);
                FileTree holder = to.startsWith("$") ? pkg.std().tree() : tree;
                follow(
                        tree,
                        pkg,
                        Selection.of(Directory.scan(holder, to), pkg.context(), false),
                        to,
                        seen);
            }
        }
    }

    private static void print(LoadedPackage pkg) {
        List<String> go = new ArrayList<>();
        List<String> cgo = new ArrayList<>();
        List<String> test = new ArrayList<>();
        for (GoSource file : pkg.sources()) {
            (file.cgo().isPresent() ? cgo : file.isTest() ? test : go).add(file.name());
        }
        System.out.println(
                String.join(
                        "\t",
                        "package",
                        pkg.importPath(),
                        pkg.isOffTarget() ? "off" : "on",
                        pkg.name(),
                        String.join(",", go),
                        String.join(",", cgo),
                        String.join(",", test),
                        names(pkg.ignoredGoFiles()),
                        names(pkg.filesOf(OtherFile.Kind.C)),
                        names(pkg.filesOf(OtherFile.Kind.HEADER)),
                        pkg.cFlags().toString()));
        pkg.problems().forEach(problem -> print("problem", problem));
    }

    private static String names(List<String> paths) {
        return String.join(",", paths.stream().map(PathNames::base).toList());
    }

    private static void print(String what, Problem problem) {
        System.out.println(what + "\t" + problem.at().path() + "\t" + problem.message());
    }
}
