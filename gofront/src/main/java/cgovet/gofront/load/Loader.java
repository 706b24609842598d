package cgovet.gofront.load;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.gofront.load.LoadedPackage.Variant;
import cgovet.gofront.load.PackagePlace.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The door to this package. */
public final class Loader {
    private final Sources sources;
    private final LoadRequest request;
    private final ModuleFinder modules;
    private final List<LoadedPackage> packages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private Loader(FileTree tree, LoadRequest request) {
        StdLibrary std =
                request.goroot()
                        .map(goroot -> StdLibrary.of(tree, goroot, request.goMinor()))
                        .orElseGet(() -> StdLibrary.shipped(request.goMinor()));
        this.sources = new Sources(tree, std);
        this.request = request;
        this.modules = new ModuleFinder(sources, request);
    }

    /** Finds the packages of a request; never throws for what is in the tree. */
    public static Workspace load(FileTree tree, LoadRequest request) {
        return DeepStack.call(() -> new Loader(tree, request).load());
    }

    private Workspace load() {
        if (sources.std().goMinor() != request.goMinor()) {
            note(
                    Problem.Kind.NOTE,
                    "",
                    "declarations of Go 1."
                            + request.goMinor()
                            + " are not shipped; those of 1."
                            + sources.std().goMinor()
                            + " are taken");
        }
        Patterns.Matched matched = Patterns.match(sources, modules, request);
        problems.addAll(matched.problems());
        if (!matched.files().isEmpty()) {
            namedFiles(matched.files());
        }
        matched.dirs().forEach(this::folder);
        modules.all().forEach(of -> problems.addAll(of.problems()));
        problems.addAll(modules.refused());
        missingImports();
        barredFolders();
        packages.sort((a, b) -> {
            int byPath = a.importPath().compareTo(b.importPath());
            return byPath != 0 ? byPath : a.dir().compareTo(b.dir());
        });
        List<MainModule> mains = new ArrayList<>();
        modules.all().forEach(of -> mains.addAll(of.mains()));
        return new Workspace(sources, packages, mains, problems, notes);
    }

    private void namedFiles(List<String> files) {
        String dir = PathNames.parent(files.getFirst());
        Directory directory = sources.directory(dir);
        PackagePlace place = place(dir, "");
        for (Target target : request.targets()) {
            BuildContext context = request.context(target);
            Selection selection = Selection.ofNamed(directory, files, context);
            add(
                    new PackagePlace("command-line-arguments", dir, place.goMinor(), Origin.MAIN),
                    context,
                    selection,
                    List.of(),
                    Variant.NAMED_FILES);
        }
    }

    private PackagePlace place(String dir, String name) {
        Optional<MainModule> main = modules.of(dir).mainOf(dir);
        String path = main.map(m -> m.importPathOf(dir)).orElse(dir);
        return new PackagePlace(
                path.isEmpty() ? name : path,
                dir,
                main.map(MainModule::goMinor).orElse(request.goMinor()),
                Origin.MAIN);
    }

    private void folder(String dir) {
        Directory directory = sources.directory(dir);
        Set<String> taken = new LinkedHashSet<>();
        for (Target target : request.targets()) {
            BuildContext context = request.context(target);
            Selection selection = Selection.of(directory, context, request.tests());
            selection.goFiles().forEach(file -> taken.add(file.path()));
            variants(dir, context, selection, List.of());
        }
        offTarget(directory, taken);
    }

    private void variants(
            String dir, BuildContext context, Selection selection, List<String> offTargetFiles) {
        PackagePlace place = place(dir, selection.name());
        add(place, context, selection, offTargetFiles, Variant.PLAIN);
        if (!selection.externalTests().isEmpty() && offTargetFiles.isEmpty()) {
            PackagePlace test =
                    new PackagePlace(
                            place.importPath() + "_test", dir, place.goMinor(), Origin.MAIN);
            add(test, context, selection.asExternalTest(), List.of(), Variant.EXTERNAL_TEST);
        }
    }

    private void add(
            PackagePlace place,
            BuildContext context,
            Selection selection,
            List<String> offTargetFiles,
            Variant variant) {
        if (selection.isEmpty()) {
            // A folder of which nothing is built here; what is wrong with its files still counts.
            problems.addAll(selection.problems());
            return;
        }
        packages.add(
                new LoadedPackage(
                        sources,
                        modules.of(place.dir()),
                        place,
                        context,
                        selection,
                        offTargetFiles,
                        variant));
    }

    /** Finds a target for each cgo file that all requested ones leave out. */
    private void offTarget(Directory directory, Set<String> taken) {
        Map<Target, List<String>> byTarget = new LinkedHashMap<>();
        for (GoSource file : directory.goFiles()) {
            if (file.cgo().isEmpty()
                    || file.isTest()
                    || taken.contains(file.path())
                    || !file.header().fault().isEmpty()) {
                continue;
            }
            Optional<Target> home =
                    Target.CGO.stream()
                            .filter(target ->
                                    request.context(target).takes(file.name(), file.header()))
                            .findFirst();
            if (home.isPresent()) {
                byTarget.computeIfAbsent(home.get(), _ -> new ArrayList<>()).add(file.path());
            } else {
                note(
                        Problem.Kind.NOTE,
                        file.path(),
                        file.path() + " uses cgo, but no target takes it in; give its build tags");
            }
        }
        byTarget.forEach((target, files) -> {
            BuildContext context = request.context(target);
            Selection selection = Selection.of(directory, context, request.tests());
            variants(directory.dir(), context, selection, files);
        });
    }

    /** Notes each import that leads nowhere, once, with the first file that has it. */
    private void missingImports() {
        Map<String, String> missing = new TreeMap<>();
        for (LoadedPackage pkg : packages) {
            for (GoSource file : pkg.sources()) {
                for (String path : file.imports()) {
                    if (!path.equals("unsafe")
                            && !missing.containsKey(path)
                            && pkg.modules().find(path, pkg.dir()).isEmpty()) {
                        missing.put(path, file.path());
                    }
                }
            }
        }
        missing.forEach((path, file) ->
                note(
                        Problem.Kind.MISSING,
                        file,
                        "package "
                                + path
                                + " is not there, so types from it are unknown; "
                                + "'go mod download' or 'go mod vendor' fetches it"));
    }

    /** Notes each folder of headers that a {@code #cgo} line names and that may not be read. */
    private void barredFolders() {
        for (LoadedPackage pkg : packages) {
            for (CgoFile file : pkg.cgoFiles()) {
                for (CgoDirective line : file.directives()) {
                    CFlags flags =
                            CFlags.of(
                                    pkg.dir(),
                                    List.of(new CgoFile(file.path(), List.of(), List.of(line))),
                                    pkg.context(),
                                    false);
                    for (String dir : flags.includeDirs()) {
                        if (sources.tree().kind(dir) == FileTree.Kind.OTHER) {
                            notes.add(barred(dir, line.at()));
                        }
                    }
                }
            }
        }
    }

    private static Problem barred(String dir, Span at) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                at,
                "no header is read from "
                        + dir
                        + ", which leads outside the folders that may be read; "
                        + "audit a folder that holds it");
    }

    private void note(Problem.Kind kind, String path, String message) {
        notes.add(new Problem(kind, new Span(path, 0, 0), message));
    }
}
