package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.gofront.load.PackagePlace.Origin;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Parsed;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckRequest;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.Importer;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Finds imported packages and makes their declarations, each once. A package that imports itself,
 * by whatever detour, is not there the second time.
 */
final class PackageImporter implements Importer {
    private final Shared shared;
    private final Modules modules;
    private final BuildContext context;

    /** Packages by folder that no audited package can change, made for these modules. */
    private final Map<String, GoPackage> dependencies;

    /** The folder whose test files are seen, or the empty string. */
    private final String testedDir;

    private final Map<String, GoPackage> own = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    /**
     * What all importers of one target have in common.
     *
     * @param audited packages under audit by folder
     * @param std packages of the standard library by folder
     * @param missing import paths that led nowhere
     */
    record Shared(
            Sources sources,
            Map<String, LoadedPackage> audited,
            Function<LoadedPackage, CNames> c,
            Map<String, GoPackage> std,
            SortedSet<String> missing) {}

    PackageImporter(Shared shared, Modules modules, BuildContext context) {
        this(shared, modules, context, new HashMap<>(), "");
    }

    private PackageImporter(
            Shared shared,
            Modules modules,
            BuildContext context,
            Map<String, GoPackage> dependencies,
            String testedDir) {
        this.shared = shared;
        this.modules = modules;
        this.context = context;
        this.dependencies = dependencies;
        this.testedDir = testedDir;
    }

    /** One for an external test package: it sees the test files of the package in {@code dir}. */
    PackageImporter forTestsOf(String dir) {
        return new PackageImporter(shared, modules, context, dependencies, dir);
    }

    @Override
    public Optional<GoPackage> importPackage(String path, String fromDir) {
        Optional<PackagePlace> place = modules.find(path, fromDir);
        Optional<GoPackage> found = place.flatMap(this::declarations);
        if (found.isEmpty()) {
            shared.missing().add(path);
        }
        return found;
    }

    private Optional<GoPackage> declarations(PackagePlace place) {
        Map<String, GoPackage> made = madeBefore(place.origin());
        GoPackage known = made.get(place.dir());
        if (known != null) {
            return Optional.of(known);
        }
        if (!inProgress.add(place.dir())) {
            return Optional.empty();
        }
        Optional<GoPackage> pkg = request(place).map(TypeChecker::declarations);
        inProgress.remove(place.dir());
        pkg.ifPresent(p -> made.put(place.dir(), p));
        return pkg;
    }

    private Map<String, GoPackage> madeBefore(Origin origin) {
        return switch (origin) {
            case STD -> shared.std();
            case CACHE, VENDOR -> dependencies;
            case MAIN, REPLACED -> own;
        };
    }

    /** Empty if no file of the package is for this target. */
    private Optional<CheckRequest> request(PackagePlace place) {
        LoadedPackage audited = shared.audited().get(place.dir());
        List<GoFile> files =
                audited == null ? files(place) : files(audited, place.dir().equals(testedDir));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CheckRequest(
                                place.importPath(),
                                place.dir(),
                                files.stream().map(UsedImports::only).toList(),
                                place.goMinor(),
                                Sizes.of(context.target().goarch()),
                                this,
                                audited == null ? CNames.FAKE : shared.c().apply(audited)));
    }

    private List<GoFile> files(LoadedPackage audited, boolean withTests) {
        Selection all = audited.selection();
        List<GoFile> files = new ArrayList<>();
        for (GoSource file : withTests ? all.goFiles() : all.withoutTests().goFiles()) {
            files.add(shared.sources().parseDeclarations(file.path()).file());
        }
        return files;
    }

    /** The files of a dependency; each is read and parsed once, and only if its name lets it in. */
    private List<GoFile> files(PackagePlace place) {
        FileTree tree = shared.sources().treeOf(place.dir());
        List<GoSource> heads = new ArrayList<>();
        Map<String, GoFile> trees = new HashMap<>();
        for (FileTree.Entry entry : tree.list(place.dir())) {
            String name = entry.name();
            if (!name.endsWith(".go")
                    || name.endsWith("_test.go")
                    || Patterns.isHidden(name)
                    || !context.takesName(name)
                    || !(tree.read(place.dir() + "/" + name)
                            instanceof FileTree.Read.Found(var text))) {
                continue;
            }
            FileHeader header = FileHeader.of(text);
            if (header.fault().isEmpty() && context.takes(name, header)) {
                Parsed parsed = GoParser.parse(text, GoParser.Mode.SKIP_BODIES);
                heads.add(GoSource.of(name, parsed.file(), header));
                trees.put(text.path(), parsed.file());
            }
        }
        Directory directory = new Directory(place.dir(), heads, List.of(), List.of());
        return Selection.of(directory, context, false).goFiles().stream()
                .flatMap(file -> Optional.ofNullable(trees.get(file.path())).stream())
                .toList();
    }
}
