package cgovet.gofront.load;

import cgovet.base.collect.DeepStack;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Parsed;
import java.util.ArrayList;
import java.util.List;

/** A package as one target sees it. Trees are made when they are asked for. */
public final class LoadedPackage {
    private final Sources sources;
    private final Modules modules;
    private final String importPath;
    private final String dir;
    private final String name;
    private final int goMinor;
    private final BuildContext context;
    private final Selection selection;
    private final List<String> offTargetFiles;
    private final Variant variant;

    /** Which of the packages that a folder may hold. */
    enum Variant {
        /** The package itself, with its own test files if tests are wanted. */
        PLAIN,
        /** The package {@code x_test} beside {@code x}. */
        EXTERNAL_TEST,
        /** Files that were named one by one. */
        NAMED_FILES
    }

    LoadedPackage(
            Sources sources,
            Modules modules,
            PackagePlace place,
            BuildContext context,
            Selection selection,
            List<String> offTargetFiles,
            Variant variant) {
        this.sources = sources;
        this.modules = modules;
        this.importPath = place.importPath();
        this.dir = place.dir();
        this.name = selection.name();
        this.goMinor = place.goMinor();
        this.context = context;
        this.selection = selection;
        this.offTargetFiles = List.copyOf(offTargetFiles);
        this.variant = variant;
    }

    /** Of an external test package, that of the tested package with {@code _test} after it. */
    public String importPath() {
        return importPath;
    }

    public String dir() {
        return dir;
    }

    /** The name of its package clauses. */
    public String name() {
        return name;
    }

    /** What it is loaded for. */
    public Target target() {
        return context.target();
    }

    public BuildContext context() {
        return context;
    }

    /** Whether another target takes in one of its files. */
    public boolean isFor(GoFile file, Target other) {
        String path = file.text().path();
        return new BuildContext(other, context.tags(), context.goMinor())
                .takes(path.substring(path.lastIndexOf('/') + 1), FileHeader.of(file.text()));
    }

    /** Whether no requested target takes in what it was loaded for. */
    public boolean isOffTarget() {
        return !offTargetFiles.isEmpty();
    }

    /** Paths of the cgo files that no requested target takes in: findings elsewhere are not new. */
    public List<String> offTargetFiles() {
        return offTargetFiles;
    }

    /** Whether it is an external test package. */
    public boolean isTest() {
        return variant == Variant.EXTERNAL_TEST;
    }

    Variant variant() {
        return variant;
    }

    /** The language version of its module: 22 for Go 1.22. */
    public int goMinor() {
        return goMinor;
    }

    Modules modules() {
        return modules;
    }

    StdLibrary std() {
        return sources.std();
    }

    Selection selection() {
        return selection;
    }

    /** The heads of its Go files: plain ones by name, then those that import {@code "C"}. */
    public List<GoSource> sources() {
        return selection.goFiles();
    }

    /** The trees of its Go files, in the order of {@link #sources}; the same objects each time. */
    public List<GoFile> files() {
        return parsed().stream().map(Parsed::file).toList();
    }

    private List<Parsed> parsed() {
        return DeepStack.call(() ->
                selection.goFiles().stream().map(file -> sources.parse(file.path())).toList());
    }

    /** What is wrong with the text of its Go files; parses them. */
    public List<Problem> syntaxProblems() {
        List<Problem> problems = new ArrayList<>();
        parsed().forEach(file -> problems.addAll(file.problems()));
        return problems;
    }

    /** Its files that import {@code "C"}. */
    public List<CgoFile> cgoFiles() {
        return selection.goFiles().stream().flatMap(file -> file.cgo().stream()).toList();
    }

    public boolean usesCgo() {
        return selection.goFiles().stream().anyMatch(file -> file.cgo().isPresent());
    }

    /** What its {@code #cgo} lines mean for C on this target. */
    public CFlags cFlags() {
        return CFlags.of(dir, cgoFiles(), context, false);
    }

    /** What its {@code #cgo} lines mean for C++ on this target. */
    public CFlags cxxFlags() {
        return CFlags.of(dir, cgoFiles(), context, true);
    }

    /** The C, C++, assembly and other files that the go command builds with it. */
    public List<OtherFile> otherFiles() {
        return selection.others();
    }

    /** Paths of its files of one kind. */
    public List<String> filesOf(OtherFile.Kind kind) {
        return selection.others().stream()
                .filter(file -> file.kind() == kind)
                .map(OtherFile::path)
                .toList();
    }

    /** Paths of the Go files in its folder that this target leaves out. */
    public List<String> ignoredGoFiles() {
        return selection.ignored();
    }

    public List<Problem> problems() {
        return selection.problems();
    }

    @Override
    public String toString() {
        return importPath + " for " + target();
    }
}
